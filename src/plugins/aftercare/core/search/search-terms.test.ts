import fc from 'fast-check';
import type { Publication } from '../publication/publication';
import { routineOptions } from '../publication/testing/arbitrary-subjects';
import { buildPublishedExercise, buildPublishedRoutine } from '../publication/testing/build-publications';
import type { RoutineSubjectOptions } from '../testing/builders';
import { buildCondition, buildTaxonomy, byKey } from '../testing/builders';
import { parseSearch } from './search-query';
import { searchDocument } from './search-terms';
import { meets } from './testing/memory-index';
import { testStem } from './testing/test-stem';

const documentOf = (publication: Publication, taxonomy = buildTaxonomy({ locale: publication.locale })) =>
  searchDocument(publication, { taxonomy, stem: testStem });

/** Whether a search finds a publication by all of its words, and how far out it has to look. */
function found(text: string, publication: Publication, taxonomy = buildTaxonomy()) {
  const terms = new Set(documentOf(publication, taxonomy).terms);
  const { strict } = parseSearch(text, {
    kind: publication.kind,
    locale: publication.locale,
    stem: testStem,
  });
  return ['title', 'names', 'everything'][strict.findIndex((tier) => meets(terms, tier))] ?? 'nowhere';
}

const ANKLE = buildTaxonomy({
  conditions: byKey([
    buildCondition({ key: 'ankle-sprain', name: 'Ankle sprain', plainName: 'Twisted ankle' }),
  ]),
});
const sprain = () =>
  buildPublishedRoutine({
    draft: { title: 'First days', areas: ['calf'], conditions: ['ankle-sprain'] },
    context: { taxonomy: ANKLE, sourceTaxonomy: ANKLE },
  });

describe('searchDocument', () => {
  it.each(['ankle sprain', 'sprained ankles', 'twisted ankle', 'twisting', 'ank'])(
    'finds a routine for a sprained ankle by "%s"',
    (text) => {
      expect(found(text, sprain(), ANKLE)).toBe('names');
    },
  );

  it.each([
    ['its title', 'first days', 'title'],
    ['its area', 'calf', 'names'],
    ['its reason', 'muscle tension', 'names'],
    ['the title of an exercise', 'chin tuck', 'names'],
    ['an area around its own', 'leg', 'everything'],
    ['its equipment', 'chair', 'everything'],
    ['its summary', 'short moves', 'everything'],
    ['a step', 'eyes level', 'everything'],
    ['title and name together', 'first calf', 'names'],
  ])('finds a routine by %s', (_place, text, place) => {
    expect(found(text, sprain(), ANKLE)).toBe(place);
  });

  it('does not find by the whole body what is about a part of it', () => {
    expect(found('whole body', sprain(), ANKLE)).toBe('nowhere');
    expect(found('whole body', buildPublishedRoutine({ draft: { areas: ['whole-body'] } }))).toBe('names');
  });

  it.each(['dizzy', 'numb', 'fever', 'droops', 'bleeding'])(
    'does not lead whoever is "%s" to what says to stop at it',
    (sign) => {
      expect(found(sign, buildPublishedRoutine())).toBe('nowhere');
      expect(found(sign, buildPublishedExercise())).toBe('nowhere');
    },
  );

  it('leaves out steps that say when not to go on', () => {
    const steps = [
      { role: 'step' as const, text: 'Rise up on your toes.' },
      { role: 'safety' as const, text: 'Stop if your chest feels tight.' },
    ];
    const exercise = buildPublishedExercise({ draft: { steps } });
    expect(found('toes', exercise)).toBe('everything');
    expect(found('chest', exercise)).toBe('nowhere');
    expect(documentOf(exercise).snippetText).not.toContain('chest');
  });

  it('keeps kinds and languages apart', () => {
    const { terms } = documentOf(sprain());
    expect(terms.filter((term) => !term.startsWith('ren'))).toEqual([]);
    const { terms: spanish } = documentOf(buildPublishedExercise({ locale: 'es' }));
    expect(spanish.filter((term) => !term.startsWith('ees'))).toEqual([]);
  });

  it('has terms for every facet, and counts by area, condition and reason', () => {
    const { terms, facets } = documentOf(buildPublishedRoutine({ draft: { areas: ['cervical-spine'] } }));
    expect(terms.filter((term) => term.startsWith('renf_'))).toEqual([
      'renf_area_cervical_spine',
      'renf_area_neck',
      'renf_area_whole_body',
      'renf_condition_neck_pain',
      'renf_equipment_chair',
      'renf_kind_mobility',
      'renf_position_sitting',
      'renf_reason_tension',
    ]);
    expect(facets).toEqual([
      ...['area:cervical-spine', 'area:neck', 'area:whole-body', 'condition:neck-pain', 'reason:tension'],
    ]);
  });

  it('keeps titles and names for ranking, and no text', () => {
    expect(documentOf(buildPublishedRoutine()).ranked).toEqual({
      title: 'calm neck',
      names: ['neck', 'neck pain', 'muscle:muscl tension'],
      exercises: ['chin tuck'],
      around: ['chair'],
    });
  });

  it('cuts snippets from the summary first, then from the steps', () => {
    expect(documentOf(buildPublishedRoutine()).snippetText).toMatch(/^Short moves for your neck\..*Sit tall/);
  });

  it('holds every title word in the names, and every word of these anywhere, as sorted terms', () => {
    fc.assert(
      fc.property(routineOptions, (options: RoutineSubjectOptions) => {
        const { terms } = documentOf(buildPublishedRoutine(options));
        const fieldOf = (letter: string) =>
          terms.flatMap((term) => new RegExp(`^ren${letter}([ws]_.*)`).exec(term)?.[1] ?? []);
        expect(fieldOf('n')).toEqual(expect.arrayContaining(fieldOf('t')));
        expect(fieldOf('x')).toEqual(expect.arrayContaining(fieldOf('n')));
        expect(terms).toEqual([...new Set(terms)].sort());
        expect(terms.filter((term) => !/^[a-z0-9_]{1,84}$/.test(term))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
