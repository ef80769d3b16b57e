import { type AccessSettings, AccessState } from './access-state';

const ACTION = 'plugin::aftercare.public-routine.findOne';
const settings = (isOpen: boolean, defaultLocale = 'en'): AccessSettings => ({
  publicActions: new Set(isOpen ? [ACTION] : []),
  defaultLocale,
});

describe('what this node knows of permissions', () => {
  it('holds everything closed until it has read them', () => {
    const state = new AccessState({ read: async () => settings(true), onNewLocale: () => {} });
    expect(state.isPublic(ACTION)).toBe(false);
  });

  it('follows what it reads', async () => {
    let isOpen = true;
    const state = new AccessState({ read: async () => settings(isOpen), onNewLocale: () => {} });
    await state.reload();
    expect(state.isPublic(ACTION)).toBe(true);
    isOpen = false;
    await state.reload();
    expect(state.isPublic(ACTION)).toBe(false);
  });

  it('does not let a slow reading from before undo a later one', async () => {
    let endSlow = (_: AccessSettings) => {};
    const slow = new Promise<AccessSettings>((resolve) => {
      endSlow = resolve;
    });
    const read = jest.fn(async () => settings(false)).mockImplementationOnce(() => slow);
    const state = new AccessState({ read, onNewLocale: () => {} });
    const first = state.reload();
    await state.reload();
    endSlow(settings(true));
    await first;
    expect(state.isPublic(ACTION)).toBe(false);
  });

  it('can be closed at once, and tells of a new default language', async () => {
    const onNewLocale = jest.fn();
    const state = new AccessState({ read: async () => settings(true, 'es'), onNewLocale });
    await state.reload();
    expect(state.defaultLocale).toBe('es');
    expect(onNewLocale).toHaveBeenCalledTimes(1);
    state.close();
    expect(state.isPublic(ACTION)).toBe(false);
    expect(state.defaultLocale).toBe('es');
  });
});
