import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Kernel ticks a second, which every Linux that Node runs on reports processor time in. */
const TICKS_PER_SECOND = 100;

/**
 * @returns resident memory in megabytes, and processor seconds spent so far, or null for these on a
 *   system without /proc
 */
export function processUsage(pid) {
  if (!existsSync(`/proc/${pid}/stat`))
    return { residentMegabytes: residentByPs(pid), processorSeconds: null };
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(status);
  // The second field is the command in brackets and may hold blanks; the times are counted from behind it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const [userTicks, systemTicks] = [Number(fields[11]), Number(fields[12])];
  return {
    residentMegabytes: Number(kilobytes) / 1024,
    processorSeconds: (userTicks + systemTicks) / TICKS_PER_SECOND,
  };
}

function residentByPs(pid) {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
