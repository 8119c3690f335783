import type { DialogMessage } from '#adapters/identity/dialog-message.ts';
import { configurationOf } from '../configuration.ts';
import { dialogVisit, type DialogVisit } from './dialog-visit.ts';
import { say } from './window-words.ts';

/**
 * The page of the Office dialog, before and after the sign-in service's own. Its script stands before office.js, so the
 * fragment is read before anybody else could change it, and taken out of the address: it may hold a code.
 */
function visitOf(page: Location): DialogVisit {
  const visit = dialogVisit(new URL(page.href), configurationOf(document));
  history.replaceState(null, '', `${page.pathname}${page.search}`);
  return visit;
}

async function tellPane(message: DialogMessage): Promise<void> {
  await Office.onReady();
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: location.origin });
}

async function goOn(visit: DialogVisit): Promise<void> {
  switch (visit.kind) {
    case 'going':
      await tellPane({ v: 1, kind: 'loaded' });
      location.replace(visit.address);
      return;
    case 'coming-back':
      await tellPane({ v: 1, kind: 'answer', fragment: visit.fragment });
      // The pane closes the window; where it cannot any more, the person does.
      say('done');
      return;
    case 'astray':
      say('tryAgain');
  }
}

const visit = visitOf(location);
// All deferred scripts have run by then, office.js among them; without it there is nobody to talk to.
document.addEventListener('DOMContentLoaded', () => {
  goOn(visit).catch(() => say('tryAgain'));
});
