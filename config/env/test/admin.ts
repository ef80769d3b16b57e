/** Tests sign in more often in a minute than a person would. */
export default () => ({ rateLimit: { enabled: false } });
