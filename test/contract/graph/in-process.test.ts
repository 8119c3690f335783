import { describeGraph } from './graph-suite.ts';
import { connectInProcess } from './sandboxes.ts';

describeGraph('the Graph sandbox, called in-process', connectInProcess);
