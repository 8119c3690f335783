import type { PageContent } from '../page.ts';

export const Page: PageContent = () => null;
