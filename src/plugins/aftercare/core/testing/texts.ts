import type { ExerciseDraft } from '../exercise/exercise';
import type { Language } from '../language';
import type { Reporting, RoutineDraft } from '../routine/routine';

/** The translated fields of an exercise that has nothing to complain about. */
export type ExerciseTexts = Pick<
  ExerciseDraft,
  'title' | 'slug' | 'steps' | 'stopSigns' | 'easierText' | 'harderText'
>;

/** The translated fields of a routine that has nothing to complain about. */
export type RoutineTexts = Pick<RoutineDraft, 'title' | 'slug' | 'summary'> &
  Pick<Reporting, 'motivation' | 'progressionRule' | 'startingLevelRule'>;

export const EXERCISE_TEXTS: Readonly<Record<Language, ExerciseTexts>> = {
  en: {
    title: 'Chin tuck',
    slug: 'chin-tuck',
    steps: [
      { role: 'preparation', text: 'Sit tall on a chair.' },
      { role: 'step', text: 'Slide your chin straight back. Keep your eyes level.' },
      { role: 'breathing', text: 'Breathe out as you move.' },
    ],
    stopSigns: ['You feel dizzy.', 'Your arm goes numb.'],
    easierText: 'Do it lying on your back.',
    harderText: 'Press your chin lightly with your hand.',
  },
  es: {
    title: 'Mentón hacia atrás',
    slug: 'menton-hacia-atras',
    steps: [
      { role: 'preparation', text: 'Siéntese recto en una silla.' },
      { role: 'step', text: 'Lleve el mentón hacia atrás. Mire al frente.' },
      { role: 'breathing', text: 'Suelte el aire al mover la cabeza.' },
    ],
    stopSigns: ['Se siente mareado.', 'Se le duerme el brazo.'],
    easierText: 'Hágalo boca arriba.',
    harderText: 'Apoye la mano en el mentón.',
  },
};

export const ROUTINE_TEXTS: Readonly<Record<Language, RoutineTexts>> = {
  en: {
    title: 'A calm neck',
    slug: 'a-calm-neck',
    summary: 'Short moves for your neck. They may help you let go for a while.',
    motivation: 'Do it at the same time each day.',
    progressionRule: 'When it feels easy for three days, add two more.',
    startingLevelRule: 'Start with half if you are sore today.',
  },
  es: {
    title: 'Un cuello en calma',
    slug: 'un-cuello-en-calma',
    summary: 'Ejercicios cortos para su cuello. Pueden darle alivio por un rato.',
    motivation: 'Hágalos cada día a la misma hora.',
    progressionRule: 'Si le resulta fácil tres días, haga dos más.',
    startingLevelRule: 'Si hoy le duele, haga la mitad.',
  },
};

/** The words of a small taxonomy in one language, by key. */
export interface TaxonomyTexts {
  readonly areas: Readonly<Record<string, string>>;
  readonly conditions: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly equipment: Readonly<Record<string, string>>;
  readonly contraindications: Readonly<Record<string, string>>;
  readonly redFlagSets: Readonly<Record<string, { title: string; actNow: string[]; sameDay: string[] }>>;
}

export const TAXONOMY_TEXTS: Readonly<Record<Language, TaxonomyTexts>> = {
  en: {
    areas: {
      'whole-body': 'Whole body',
      neck: 'Neck',
      'cervical-spine': 'Neck bones',
      'shoulder-top': 'Top of the shoulder',
      'lower-limb': 'Leg',
      knee: 'Knee',
      calf: 'Calf',
    },
    conditions: { 'neck-pain': 'Neck pain', 'surgical-scar': 'Tight scar' },
    reasons: { tension: 'Muscle tension', pain: 'Pain' },
    equipment: { chair: 'Chair', towel: 'Towel' },
    contraindications: {
      'dizziness-with-neck-move': 'Moving your neck makes you dizzy. Ask your doctor first.',
      'fever-or-acute-illness': 'You have a fever or feel ill. Rest, and start again when you are well.',
    },
    redFlagSets: {
      'rf-neck-vessel': {
        title: 'Blood vessels of the neck',
        actNow: ['One side of your face droops.', 'Your speech is slurred.'],
        sameDay: ['New dizziness when you turn your neck.'],
      },
      'rf-heart': { title: 'Heart', actNow: ['A tight feeling in your chest.'], sameDay: [] },
      'rf-wound': { title: 'Wound or scar', actNow: ['Bleeding that will not stop.'], sameDay: [] },
      'rf-general': {
        title: 'Every routine',
        actNow: [],
        sameDay: ['The pain is worse after each session.'],
      },
    },
  },
  es: {
    areas: {
      'whole-body': 'Todo el cuerpo',
      neck: 'Cuello',
      'cervical-spine': 'Huesos del cuello',
      'shoulder-top': 'Parte alta del hombro',
      'lower-limb': 'Pierna',
      knee: 'Rodilla',
      calf: 'Pantorrilla',
    },
    conditions: { 'neck-pain': 'Dolor de cuello', 'surgical-scar': 'Cicatriz tirante' },
    reasons: { tension: 'Tensión muscular', pain: 'Dolor' },
    equipment: { chair: 'Silla', towel: 'Toalla' },
    contraindications: {
      'dizziness-with-neck-move': 'Se marea al mover el cuello. Pregunte antes a su médico.',
      'fever-or-acute-illness': 'Tiene fiebre o se siente mal. Descanse y vuelva cuando esté bien.',
    },
    redFlagSets: {
      'rf-neck-vessel': {
        title: 'Vasos del cuello',
        actNow: ['Un lado de la cara se le cae.', 'Le cuesta hablar.'],
        sameDay: ['Mareo nuevo al girar el cuello.'],
      },
      'rf-heart': { title: 'Corazón', actNow: ['Siente presión en el pecho.'], sameDay: [] },
      'rf-wound': { title: 'Herida o cicatriz', actNow: ['Sangra y no para.'], sameDay: [] },
      'rf-general': {
        title: 'Toda rutina',
        actNow: [],
        sameDay: ['El dolor es peor después de cada sesión.'],
      },
    },
  },
};
