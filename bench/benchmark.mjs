import { step } from '../scripts/lib/steps.mjs';
import { describeMachine, isBusy } from './lib/machine.mjs';
import { SLUG, setUpAftercare, setUpStock } from './lib/prepare.mjs';
import { printReport } from './lib/report.mjs';
import { targetsOf } from './lib/targets.mjs';
import { resetWorkspace } from './lib/workspace.mjs';
import { writeResults } from './lib/write-results.mjs';
import { measurePublishes } from './measure/publishes.mjs';
import { measureReads } from './measure/reads.mjs';
import { measureRestarts } from './measure/restarts.mjs';

const FULL = { runs: 5, seconds: 4, restarts: 5, rounds: 5, publishes: 60 };
const QUICK = { runs: 3, seconds: 2, restarts: 2, rounds: 1, publishes: 20 };

/** Prepares both apps, measures, prints, and keeps the results of a full run. */
export async function benchmark({ isQuick }) {
  const { runs, seconds, restarts, rounds, publishes } = isQuick ? QUICK : FULL;
  const machine = describeMachine();
  if (isBusy(machine))
    console.log(`! The machine is busy (load ${machine.loadAtStart}): times and rates will be off.`);
  resetWorkspace();
  await step('Set up this app with the library, published', setUpAftercare);
  const paths = await step('Set up the stock app with the same routines', setUpStock);
  const restart = await step('Measure starts and first reads', () =>
    measureRestarts({ paths: paths.publications, restarts }),
  );
  const reads = await step('Measure reads', () => measureReads({ paths, runs, seconds }));
  const publish = await step('Measure publishing', () => measurePublishes({ slug: SLUG, rounds, publishes }));
  const measured = { reads, publish, ...restart };
  const targets = targetsOf(measured);
  printReport({ machine, measured, targets });
  if (isQuick) console.log('\nThis was a quick run, too short to quote. Nothing is written.');
  else writeResults({ machine, measured, targets });
}
