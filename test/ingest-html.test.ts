import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyzeReport, discover, readReport } from '../src/index.ts';

const read = (html: string | Uint8Array, path = 'a.html') => readReport(Buffer.from(html as string), path);
const linesOf = async (body: string): Promise<string[]> =>
  (await read(`<!doctype html><body>${body}`)).text.trimEnd().split('\n');

describe('a page of a government', async () => {
  const page = await read(readFileSync(new URL('../fixtures/ingest/government.html', import.meta.url)));

  test('its text is headline, source and report', () => {
    expect(page.text.split('\n')).toEqual([
      '绥江市政法队伍教育整顿工作综述',
      '发布时间：2021-07-09 08:30　来源：绥江日报　作者：陆远舟 打印',
      '全市政法系统累计开展政治轮训1.7万余人次，覆盖率达98.1%。',
      '一、学习教育',
      '第一行\u00a0说明',
      '第二行说明',
      '地区\t立案（件）\t办结率',
      '城东区\t120\t98%',
      '城西区\t35\t5.8%',
      '1. 走访群众3200户',
      '二、已经写明的编号',
      '发放资料600份',
      '',
    ]);
  });

  test('the meta tags state title, date, source and author', () => {
    expect(page).toMatchObject({
      format: 'html',
      encoding: 'utf-8',
      stated: {
        title: '绥江市政法队伍教育整顿工作综述',
        published: '2021-07-09',
        outlet: '绥江日报',
        author: '陆远舟',
      },
    });
  });

  test('its figures are cited from this text, and those of scripts, comments and hidden parts are not found', () => {
    const { indicators, metadata } = analyzeReport(page);
    const points = [...page.text];
    for (const { span, quote } of indicators) expect(points.slice(...span).join('')).toBe(quote);
    expect(indicators.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['1.7万余人次', '98.1%', '3200户', '600份']),
    );
    expect(indicators.map(({ value }) => value).filter((value) => value && value > 50000)).toEqual([]);
    expect(metadata).toMatchObject({ title: '绥江市政法队伍教育整顿工作综述', outlet: '绥江日报', author: '陆远舟' });
  });
});

describe('what a page states', () => {
  const stated = async (head: string, body = '<p>全市办结案件12345件。</p>') =>
    (await read(`<!doctype html><head>${head}</head><body>${body}`)).stated;

  test.each([
    ['<meta name="PubDate" content="2021年7月9日">', { published: '2021-07-09' }],
    ['<meta name="publishdate" content="2021-02-30">', {}],
    ['<meta property="og:title" content="办结案件综述_绥江新闻网">', { title: '办结案件综述' }],
    ['<meta name="contentSource" content="本网"><meta name="SiteName" content="绥江长安网">', { outlet: '绥江长安网' }],
    ['<meta name="ContentSource" content="http://www.example.cn">', {}],
    ['<meta name="Author" content="绥江长安网">', {}],
    ['<title>无关的标题 - 绥江市人民政府</title>', {}],
  ])('%s', async (head, wanted) => {
    expect(await stated(head)).toEqual(wanted);
  });

  test('the title of the window counts if the page shows it', async () => {
    const body = '<h2>办结案件综述</h2><p>全市办结案件12345件。</p>';
    expect(await stated('<title>办结案件综述 - 绥江市人民政府</title>', body)).toEqual({ title: '办结案件综述' });
  });

  test('the site is no outlet where the page names another', async () => {
    const site = '<meta name="SiteName" content="绥江长安网">';
    expect(await stated(site)).toEqual({ outlet: '绥江长安网' });
    expect(await stated(site, '<p>来源：法治日报</p><p>全市办结案件12345件。</p>')).toEqual({});
  });
});

test('what a page states is Simplified in the metadata', async () => {
  const page = await read(
    '<meta name="ArticleTitle" content="立法會辦結案件綜述"><meta name="ContentSource" content="經濟日報"><p>辦結案件12345件。</p>',
  );
  expect(page.stated).toEqual({ title: '立法會辦結案件綜述', outlet: '經濟日報' });
  expect(analyzeReport(page).metadata).toMatchObject({ title: '立法会办结案件综述', outlet: '经济日报' });
});

describe('the part that holds the report', () => {
  const prose = '<p>全市政法机关坚持问题导向，办结案件12345件，走访群众678户。</p>'.repeat(3);
  const links = '<ul>'.concat('<li><a href="#">相关链接，推荐阅读。</a></li>'.repeat(60), '</ul>');

  test('a container that is known by its name, though a card bears it too', async () => {
    const cards = '<article>简讯一则</article>'.repeat(3);
    const text = (await linesOf(`${links}${cards}<div><article>${prose}</article></div><div>版权所有</div>`)).join(
      '\n',
    );
    expect(text).not.toMatch(/简讯|版权|推荐/);
    expect(text.match(/12345件/g)).toHaveLength(3);
  });

  test('a container that holds little of the running text is passed over', async () => {
    const text = (await linesOf(`<div class="content">简讯一则。</div><div>${prose}</div>`)).join('\n');
    expect(text.match(/12345件/g)).toHaveLength(3);
  });

  test('the headline may be broken over lines, but a few characters of it are none', async () => {
    const page = async (line: string): Promise<string> =>
      (await read(`<title>绥江市政法队伍教育整顿工作综述</title><p>${line}</p><article>${prose}</article>`)).text;
    expect(await page('绥江市政法队伍教育整顿')).toMatch(/^绥江市政法队伍教育整顿\n/);
    expect(await page('绥江市政')).toMatch(/^全市政法机关/);
  });

  test('else where nearly all running text is', async () => {
    const text = (await linesOf(`<div>${links}</div><div class="q"><div>${prose}</div></div><div>版权</div>`)).join(
      '\n',
    );
    expect(text).not.toMatch(/推荐|版权/);
    expect(text.match(/678户/g)).toHaveLength(3);
  });

  test('a paragraph beside a long one stays', async () => {
    expect(await linesOf(`<div><p>短句。</p><p>${'很长的一段话，'.repeat(200)}</p></div>`)).toHaveLength(2);
  });
});

describe('lines', () => {
  test.each([
    [
      'a page laid out by a table',
      `<table><tr><td><p>第一段。</p><p>${'第二段'.repeat(50)}</p></td><td>${'旁栏'.repeat(30)}</td></tr></table>`,
      3,
    ],
    [
      'tables in a table',
      '<table><tr><td><table><tr><td>甲</td><td>1</td></tr></table></td><td>乙</td></tr></table>',
      2,
    ],
    ['preformatted', '<pre>第一行\n第二行</pre>', 2],
    ['ruby without its reading', '<p><ruby>汉<rt>hàn</rt></ruby>字</p>', 1],
    ['fields of a form', '<form><p>正文一句</p><input value="x"><select><option>选项</option></select></form>', 1],
  ])('%s', async (_, body, count) => {
    expect(await linesOf(body)).toHaveLength(count);
  });
});

describe('encodings', () => {
  /** 全市政法系统累计开展政治轮训 in GB18030 */
  const GB = Buffer.from('c8abcad0d5feb7a8cfb5cdb3c0dbbcc6bfaad5b9d5fed6cec2d6d1b5', 'hex');
  const page = (charset: string, body: Uint8Array) =>
    Buffer.concat([Buffer.from(`<html><head><meta charset="${charset}"></head><body><p>`), body, Buffer.from('</p>')]);
  const TEXT = '全市政法系统累计开展政治轮训\n';

  test.each([
    ['as declared', page('gb2312', GB), 'gb18030', 0],
    ['a lying UTF-8', page('utf-8', GB), 'gb18030', 1],
    ['a lying gb2312', page('gb2312', Buffer.from(TEXT.trim())), 'utf-8', 0],
    ['UTF-16', Buffer.from(`\uFEFF<html><body><p>${TEXT}`, 'utf16le'), 'utf-16le', 0],
  ])('%s', async (_, bytes, encoding, notes) => {
    const source = await read(bytes);
    expect(source).toMatchObject({ text: TEXT, encoding });
    expect(source.notes).toHaveLength(notes);
  });
});

describe('what a file is', () => {
  test('a folder is searched for all that can be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tifa-formats-'));
    const names = ['a.HTM', 'b.docx', 'c.html', 'd.pdf', 'e.shtml', 'f.txt'];
    for (const name of [...names, 'x.doc', 'y.zip']) writeFileSync(join(folder, name), '正文');
    expect(discover(folder)).toEqual(names.map((name) => join(folder, name)));
    rmSync(folder, { recursive: true });
  });

  test('is said by its content, then by its name', async () => {
    expect((await read('<html><body>正文', 'a.txt')).format).toBe('html');
    expect((await read('<p>正文</p>', 'a.htm')).format).toBe('html');
    expect((await read('<p>正文</p>', 'a.txt')).format).toBe('text');
    expect((await read('没有标签的正文\n第二行', 'a.html')).format).toBe('text');
  });

  test.each([
    ['binary', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /a\.txt: a picture \(PNG\)/],
    ['binary', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), /before 2007/],
    ['empty', Buffer.from('<html><body><script>document.write("正文")</script></body></html>'), /no text in it/],
    ['too-deep', Buffer.from(`<html>${'<div>'.repeat(60_000)}正文`), /too deep/],
  ])('%s is refused', async (code, bytes, message) => {
    await expect(read(bytes, 'a.txt')).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test('10,000 elements in each other are read', async () => {
    expect(await linesOf(`${'<div>'.repeat(10_000)}办结案件12件`)).toEqual(['办结案件12件']);
    expect(await linesOf(`${'<table><tr><td>'.repeat(3000)}办结案件12件`)).toEqual(['办结案件12件']);
  });
});
