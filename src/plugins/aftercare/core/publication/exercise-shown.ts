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
  /** Whether the public can read it, who may not learn of what patients alone get. */
  readonly isForPublic: boolean;
}

/**
 * An exercise as readers get it, built field by field: author, review date and everything else that
 * is not named here stays in the draft.
 */
export function exerciseShown(
  content: ExerciseDraft,
  { stopSigns, ...showing }: Showing & { stopSigns: StopSigns },
): ExerciseShown {
  const { context, language, fill } = showing;
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
    easier: linksShown(content.easier, showing),
    harder: linksShown(content.harder, showing),
    scene: content.scene,
    media: content.media.map(mediaShown),
  };
}

/**
 * Links to exercises published in this language; the others have no page to lead to. What the public
 * reads names no exercise that patients alone get.
 */
function linksShown(ids: readonly DocumentId[], { context, isForPublic }: Showing): readonly ExerciseLink[] {
  return ids.flatMap((documentId) => {
    const linked = context.exercises.get(documentId);
    if (linked === undefined || (isForPublic && !linked.isPublic)) return [];
    const { slug, title } = linked.content;
    return [{ documentId, slug, title }];
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
