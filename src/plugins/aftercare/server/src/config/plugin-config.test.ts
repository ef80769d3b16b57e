import { DEFAULT_CONFIG, validateConfig } from './plugin-config';

describe('the plugin’s settings', () => {
  it('are right by default', () => {
    expect(() => validateConfig(DEFAULT_CONFIG)).not.toThrow();
  });

  it('name everything that is wrong at once', () => {
    const wrong = { ...DEFAULT_CONFIG, cacheBytes: 1, accessLog: '', rateLimit: undefined as never };
    expect(() => validateConfig(wrong)).toThrow(/rateLimit\.enabled.*accessLog.*cacheBytes/);
  });

  it('do not let a production start speak for a fictional clinic', () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      expect(() => validateConfig({ ...DEFAULT_CONFIG, demo: true })).toThrow('AFTERCARE_DEMO=false');
    } finally {
      process.env.NODE_ENV = before;
    }
  });
});
