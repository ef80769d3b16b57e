import util from 'node:util';

/**
 * Reads the command line strictly: an unknown option ends the process with the usage text.
 *
 * @param {{ usage: string, options: object, allowPositionals?: boolean }} spec `options` as `util.parseArgs` takes them
 * @returns {{ values: Record<string, unknown>, positionals: string[] }}
 */
export function readOptions({ usage, options, allowPositionals = false }) {
  let parsed;
  try {
    parsed = util.parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals });
  } catch (error) {
    refuse({ usage, message: error.message.split('. ')[0] });
  }
  if (parsed.values.help) {
    console.log(usage);
    process.exit(0);
  }
  return parsed;
}

/** Ends the process because of what the command line says. */
export function refuse({ usage, message }) {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}
