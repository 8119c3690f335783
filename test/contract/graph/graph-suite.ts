import { describe } from '@jest/globals';
import type { Connect } from './connection.ts';
import { describeAppFolder } from './suite/app-folder.ts';
import { describeBoundaries } from './suite/boundaries.ts';
import { describeDoubts } from './suite/doubts.ts';
import { describeDriveItems } from './suite/drive-items.ts';
import { describeEnvelope } from './suite/envelope.ts';
import { describeFaults } from './suite/faults.ts';
import { describeIdling } from './suite/idle.ts';
import { describeLongOperations } from './suite/long-operations.ts';
import { describeRefusals } from './suite/refusals.ts';
import { describeSessions } from './suite/sessions.ts';

/** What a Graph has to do, wherever it runs. */
export function describeGraph(title: string, connect: Connect): void {
  describe(title, () => {
    describeSessions(connect);
    describeRefusals(connect);
    describeIdling(connect);
    describeLongOperations(connect);
    describeFaults(connect);
    describeDriveItems(connect);
    describeAppFolder(connect);
    describeEnvelope(connect);
    describeDoubts(connect);
    describeBoundaries(connect);
  });
}
