import type { DocumentId, LocaleCode } from '../brands';
import type { ExerciseDraft, Media } from '../exercise/exercise';
import type { Language } from '../language';
import type { ReadinessContext } from '../readiness/subject';
import type { NumberFiller } from './clinic-numbers';
import { required } from './invariant';
import { equipmentShown } from './names-shown';
import type { ExerciseLink, ExerciseShown, MediaShown } from './publication';
import { sentencesIn } from './sentences/sentences';
import type { StopSigns } from './stop-signs';

/** What every text of a publication is shown with. */
export interface Showing {
  readonly context: ReadinessContext;
  /** The publication's own. */
  readonly locale: LocaleCode;
  readonly language: Language;
  readonly fill: NumberFiller;
}

/**
 * An exercise as readers get it, built field by field: author, review date and everything else that
 * is not named here stays in the draft.
 */
export function exerciseShown(
  content: ExerciseDraft,
  { context, language, fill, stopSigns }: Showing & { stopSigns: StopSigns },
): ExerciseShown {
  const position = required(content.position, 'the position of an exercise');
  return {
    documentId: content.documentId,
    slug: content.slug,
    title: fill(content.title),
    kind: required(content.kind, 'the kind of an exercise'),
    position,
    positionText: sentencesIn(language).positions[position],
    sided: content.sided,
    equipment: equipmentShown(content.equipment, context),
    steps: content.steps.map(({ role, text }) => ({ role, text: fill(text) })),
    stopSigns: stopSigns.signs.map(fill),
    stopSignsLocale: stopSigns.locale,
    stopSignsNotice: stopSigns.notice,
    easierText: fill(content.easierText),
    harderText: fill(content.harderText),
    easier: linksShown(content.easier, context),
    harder: linksShown(content.harder, context),
    scene: content.scene,
    media: content.media.map(mediaShown),
  };
}

/** Links to exercises published in this language; the others have no page to lead to. */
function linksShown(ids: readonly DocumentId[], { exercises }: ReadinessContext): readonly ExerciseLink[] {
  return ids.flatMap((documentId) => {
    const linked = exercises.get(documentId)?.content;
    return linked === undefined ? [] : [{ documentId, slug: linked.slug, title: linked.title }];
  });
}

function mediaShown(media: Media): MediaShown {
  return {
    file: media.file,
    url: media.url,
    alternativeText: media.alternativeText,
    licence: media.licence,
    author: media.author,
    source: media.source,
    madeByAi: media.madeByAi,
  };
}
