import { describeGraph } from './graph-suite.ts';
import { connectOverHttp } from './sandboxes.ts';

describeGraph('the Graph sandbox, over HTTP', connectOverHttp);
