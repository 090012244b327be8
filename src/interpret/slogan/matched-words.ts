/** Words that the parts of a figure are made of, or that speak against one. */

/** Verbs of routine work: rows of them list measures. */
export const ROUTINE = new Set(
  '加强 完善 健全 建立 发展 建设 推进 规范 强化 提高 坚持 改善 优化 加快 举办 发放 张贴 悬挂 播放 制作 推送 召开'.split(
    ' ',
  ),
);

/** What is done on a grand scale: 大学习, 大排查. */
export const THOROUGH =
  /^大(?:学习|讨论|研讨|轮训|调研|走访|排查|整治|整改|宣传|宣讲|培训|练兵|比武|竞赛|提升|解放|落实|督查|督导|检查|评比|评议|接访|下访|起底|攻坚|会战|联动|清查|清理|动员|教育|洗礼|考验|改革|开放|发展|保护|治理|治本|反思|剖析|谈心|建设|融合|转型|跨越|突破)$/;
/** How all fare: 人民幸福, 社会稳定. */
export const WELFARE =
  /^(?:国家|社会|人民|民族|百姓|群众|经济|政治|文化|民生|家庭|市场|边疆|环境|生态|生活|产业|乡风|治理|城乡|政权|军队|宗教|世界)(?:安全|稳定|安定|安宁|幸福|和谐|和睦|和顺|和平|富强|强大|复兴|振兴|繁荣|进步|富裕|富足|向好|改善|兴旺|宜居|文明|有效|优美|美丽|安康|昌盛|团结|清明|有序|发展|巩固)$/;
