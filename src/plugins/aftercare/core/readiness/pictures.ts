import type { ExerciseDraft, Media } from '../exercise/exercise';
import { isBlank } from '../text/is-blank';
import { concernedExercises } from './concerned-exercises';
import type { Fault, Rule } from './finding';
import type { RuleFamily } from './rule-family';
import type { Subject } from './subject';

const missing: Rule<Subject> = {
  id: 'pictures.missing',
  family: 'pictures',
  severity: 'warning',
  check: (subject) =>
    concernedExercises(subject)
      .filter(({ content }) => !hasPicture(content))
      .map(({ name, pathTo, remedy }) => ({
        path: pathTo('media'),
        message: `${name} has no picture.`,
        remedy: remedy('add a picture that shows how it is done'),
      })),
};

/** A scene is drawn where it holds anything at all. */
function hasPicture({ scene, media }: ExerciseDraft): boolean {
  return media.length > 0 || Object.keys(scene ?? {}).length > 0;
}

const alternativeText = mediaRule({
  id: 'pictures.alternative-text',
  isFault: (media) => isBlank(media.alternativeText),
  field: 'alternativeText',
  says: 'has no words for readers who cannot see it',
  order: 'describe in one sentence what the picture shows',
});

const licence = mediaRule({
  id: 'pictures.licence',
  isFault: (media) => isBlank(media.licence),
  field: 'licence',
  says: 'has no licence',
  order: 'name the licence under which the picture may be shown',
});

const source = mediaRule({
  id: 'pictures.source',
  isFault: (media) => isBlank(media.source),
  field: 'source',
  says: 'has no source',
  order: 'say where the picture comes from, such as “own photo”',
});

const consent = mediaRule({
  id: 'pictures.consent',
  isFault: (media) => media.showsPerson && !media.consentRecorded,
  field: 'consentRecorded',
  says: 'shows a person whose consent is not recorded',
  order: 'record the person’s consent, or use another picture',
});

function mediaRule({
  id,
  isFault,
  field,
  says,
  order,
}: {
  id: `pictures.${string}`;
  isFault: (media: Media) => boolean;
  field: keyof Media;
  says: string;
  order: string;
}): Rule<Subject> {
  const check = (subject: Subject): readonly Fault[] =>
    concernedExercises(subject).flatMap(({ content, name, pathTo, remedy }) =>
      content.media.flatMap((media, index) =>
        isFault(media)
          ? [
              {
                path: pathTo('media', index, field),
                message: `${name} has a picture, number ${index + 1}, that ${says}.`,
                remedy: remedy(order),
              },
            ]
          : [],
      ),
    );
  return { id, family: 'pictures', severity: 'blocker', check };
}

export const PICTURE_RULES: RuleFamily = { both: [missing, alternativeText, licence, source, consent] };
