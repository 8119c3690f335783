import { mountPane } from '#taskpane/mount.tsx';
import { compose } from './compose.ts';
import { configurationOf } from './configuration.ts';
import { isManifestOlder } from './manifest-age.ts';

/** The page that Excel shows and whose runtime the ribbon shares: joins the parts, draws them, and begins. */
const configuration = configurationOf(document);
const { application, look, snapshots } = compose(configuration, window, __VERSION__);

const root = document.getElementById('pane');
const liveRegion = document.getElementById('live');
if (root === null || liveRegion === null)
  throw new Error('The page lacks its pane or its live region: it was built wrong.');

mountPane(root, application, {
  look,
  liveRegion,
  snapshots,
  graphRoot: configuration.graphRoot,
  installed: { version: __VERSION__, isManifestStale: isManifestOlder(location.href, __MANIFEST_VERSION__) },
});
application.open();
