/** A test's output is its result; the app speaks up only where something broke. */
export default { level: 'error' };
