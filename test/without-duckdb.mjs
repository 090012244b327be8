// Makes @duckdb/node-api a package that is not installed: node --import ./test/without-duckdb.mjs
import { register } from 'node:module';

const hooks = `export const resolve = (name, context, next) => {
  if (name.startsWith('@duckdb/')) throw Object.assign(new Error('not installed: ' + name), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(name, context);
};`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
