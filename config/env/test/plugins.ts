/** Tests sign in more often in a minute than a person would. */
export default () => ({
  'users-permissions': { config: { ratelimit: { enabled: false } } },
});
