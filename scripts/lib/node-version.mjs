const OLDEST = 20;
const NEWEST = 26;

/** Ends the process with a clear message where this Node.js cannot run Strapi. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST && major <= NEWEST) return;
  console.error(
    `Aftercare needs Node.js ${OLDEST} to ${NEWEST}; this is ${process.version}. Get one from https://nodejs.org`,
  );
  process.exit(1);
}
