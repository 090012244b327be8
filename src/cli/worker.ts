import { serve } from '../corpus/batch/serve.ts';
import { meansOf } from './means.ts';

// The program of a child process, which reads reports for its parent.
serve(meansOf);
