import { chosenFiles, rightsOf, withRights } from './rights';

const media = [
  { id: 1, documentId: 'f1', name: 'a.png', alternativeText: 'A neck', url: '/a.png', mime: 'image/png' },
  { id: 2, documentId: 'f2', name: 'b.mp4', url: '/b.mp4', mime: 'video/mp4' },
];

describe('media rights', () => {
  it('list the chosen files', () => {
    expect(chosenFiles(media).map(({ file, isImage }) => [file, isImage])).toEqual([
      ['f1', true],
      ['f2', false],
    ]);
    expect(chosenFiles(null)).toEqual([]);
  });

  it('are empty where nothing is recorded yet', () => {
    expect(rightsOf(null, 'f1')).toEqual({
      file: 'f1',
      licence: '',
      author: '',
      source: '',
      madeByAi: false,
      showsPerson: false,
      consentRecorded: false,
    });
  });

  it('go with a file that is no longer chosen', () => {
    const stored = [{ ...rightsOf(null, 'gone'), licence: 'CC0' }];
    const changed = { ...rightsOf(stored, 'f1'), author: 'Ana' };
    expect(
      withRights(stored, { files: chosenFiles(media), changed }).map(({ file, author }) => [file, author]),
    ).toEqual([
      ['f1', 'Ana'],
      ['f2', ''],
    ]);
  });
});
