import process from 'node:process';
import { serve } from '../corpus/batch/serve.ts';
import { meansOf } from './means.ts';

// The program of a child process, which reads reports for the parent whose number it is given.
serve(meansOf, Number(process.argv[2]));
