/** What comes as one file beside the first view. */
export { FootWays } from './foot-ways.tsx';
export { MainRows } from './main-rows.tsx';
export { PageHost } from './page-host.tsx';
export { default as pageRules } from '../theme/pages.css';
