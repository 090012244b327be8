// Loaded before the program: whoever starts a process fails.
require('node:child_process').fork = () => {
  throw new Error('no process is started here');
};
