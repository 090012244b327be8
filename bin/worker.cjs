// What a child process runs.
require('./start.cjs').start('worker');
