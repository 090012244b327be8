import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What is measured: each makes, loaded and ready, a function of one document. `slow`: stops after a budget of time. */
export const ENGINES = [
  {
    name: 'tifa, whole pipeline (all default layers)',
    id: 'tifa',
    load: async () => {
      const { analyze } = await import('../dist/index.js');
      return (text) => analyze(text);
    },
  },
  {
    name: 'nodejieba cut',
    id: 'cut',
    load: () => {
      const { cut } = require('nodejieba');
      cut('启动');
      return (text) => cut(text);
    },
  },
  {
    name: 'nodejieba tag',
    id: 'tag',
    load: () => {
      const { tag } = require('nodejieba');
      tag('启动');
      return (text) => tag(text);
    },
  },
  {
    name: '@node-rs/jieba cut',
    id: 'node-rs',
    load: () => {
      const jieba = require('@node-rs/jieba').Jieba.withDict(require('@node-rs/jieba/dict').dict);
      jieba.cut('启动');
      return (text) => jieba.cut(text);
    },
  },
  {
    name: 'opencc-js t2cn, conversion alone',
    id: 'opencc',
    load: () => require('opencc-js/t2cn').Converter({ from: 't', to: 'cn' }),
  },
  {
    name: 'Recognizers-Text number + percentage + datetime',
    id: 'recognizers',
    slow: true,
    load: () => {
      const suite = require('@microsoft/recognizers-text-suite');
      const { Chinese } = suite.Culture;
      return (text) => [
        suite.recognizeNumber(text, Chinese),
        suite.recognizePercentage(text, Chinese),
        suite.recognizeDateTime(text, Chinese),
      ];
    },
  },
  {
    name: 'chrono zh (Simplified)',
    id: 'chrono',
    slow: true,
    load: async () => {
      const { zh } = await import('chrono-node');
      return (text) => zh.hans.parse(text);
    },
  },
];
