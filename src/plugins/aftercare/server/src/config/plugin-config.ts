/** Settings of the plugin, from the `aftercare` entry of the app's plugin configuration. */
export interface PluginConfig {
  /** Whether a fictional clinic may sign content; everything it signs is labelled. */
  readonly demo: boolean;
  /** Whether the first start grants the public and patient routes to their roles. */
  readonly grantDefaultPermissions: boolean;
  readonly rateLimit: {
    readonly enabled: boolean;
    readonly requests: number;
    readonly perSeconds: number;
  };
  /** Where the lines of the delivery's access log go: standard output, nowhere, or a file. */
  readonly accessLog: string;
  /** Memory for answers kept ready, in bytes. */
  readonly cacheBytes: number;
}

export const DEFAULT_CONFIG: PluginConfig = {
  demo: false,
  grantDefaultPermissions: true,
  rateLimit: { enabled: true, requests: 600, perSeconds: 60 },
  accessLog: 'stdout',
  cacheBytes: 64 * 1024 * 1024,
};

const isWhole = (value: unknown, smallest: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= smallest;

/** What must hold of each setting, in the words of the error a start ends with. */
const RULES: readonly { readonly says: string; readonly holds: (config: PluginConfig) => boolean }[] = [
  { says: 'demo must be true or false', holds: ({ demo }) => typeof demo === 'boolean' },
  {
    says: 'grantDefaultPermissions must be true or false',
    holds: ({ grantDefaultPermissions }) => typeof grantDefaultPermissions === 'boolean',
  },
  {
    says: 'rateLimit.enabled must be true or false',
    holds: ({ rateLimit }) => typeof rateLimit?.enabled === 'boolean',
  },
  {
    says: 'rateLimit.requests must be a whole number of at least 1',
    holds: ({ rateLimit }) => isWhole(rateLimit?.requests, 1),
  },
  {
    says: 'rateLimit.perSeconds must be a whole number of at least 1',
    holds: ({ rateLimit }) => isWhole(rateLimit?.perSeconds, 1),
  },
  {
    says: "accessLog must be 'stdout', 'off' or the path of a file",
    holds: ({ accessLog }) => typeof accessLog === 'string' && accessLog.length > 0,
  },
  {
    says: 'cacheBytes must be a whole number of at least 1,000,000',
    holds: ({ cacheBytes }) => isWhole(cacheBytes, 1_000_000),
  },
  {
    says: 'demo cannot be on in production: set AFTERCARE_DEMO=false',
    holds: ({ demo }) => !(demo && process.env.NODE_ENV === 'production'),
  },
];

/** Stops the start with every setting that is wrong. */
export function validateConfig(config: PluginConfig): void {
  const wrong = RULES.filter(({ holds }) => !holds(config)).map(({ says }) => says);
  if (wrong.length > 0) {
    throw new Error(`The configuration of the aftercare plugin is wrong: ${wrong.join('; ')}.`);
  }
}
