import type { DosageWords } from './dosage-words';

/** Addresses the reader as "usted", as the library does, and avoids words that differ by gender. */
export const SPANISH: DosageWords = {
  plural: new Intl.PluralRules('es'),
  numbers: new Intl.NumberFormat('es', { maximumFractionDigits: 2, useGrouping: false }),
  lists: new Intl.ListFormat('es', { type: 'conjunction' }),
  range: { free: 'de {low} a {high}', afterOf: '{low} a {high}' },

  sets: { one: '{n} serie', other: '{n} series' },
  repetitions: { one: '{n} repetición', other: '{n} repeticiones' },
  seconds: { one: '{n} segundo', other: '{n} segundos' },
  minutes: { one: '{n} minuto', other: '{n} minutos' },
  lasting: { exact: 'durante {time}', range: '{time}' },

  doTimes: { one: 'Hágalo una vez{side}.', other: 'Hágalo {n} veces{side}.' },
  doSets: 'Haga {sets}{side}.',
  doSetsOfRepetitions: 'Haga {sets} de {repetitions}{side}.',
  doSetsOfTime: 'Haga {sets} de {time}{side}.',
  doForTime: 'Hágalo {lasting}{side}.',
  hold: 'Mantenga la posición {lasting}{side}.',
  holdTimes: {
    one: 'Mantenga la posición {lasting}, una vez{side}.',
    other: 'Mantenga la posición {lasting}, {n} veces{side}.',
  },
  holdEachTime: 'Mantenga la posición {lasting} cada vez.',
  pace: 'Ritmo: {phases}.',
  phases: { down: '{time} al bajar', pause: '{time} de pausa', up: '{time} al subir' },
  rest: {
    betweenSets: 'Descanse {lasting} entre series.',
    inBetween: 'Descanse {lasting} entre repeticiones.',
    afterwards: 'Después descanse {lasting}.',
  },
  effort: 'Esfuerzo: {effort} sobre 10.',
  load: 'Use un peso de {load}.',
  noLoad: 'No use peso.',
  units: { kg: '{n} kg', lb: '{n} lb' },
  bands: {
    light: 'Use una banda elástica suave.',
    medium: 'Use una banda elástica media.',
    heavy: 'Use una banda elástica fuerte.',
  },
  sides: { both: ' en cada lado', alternate: ' en cada lado, cambiando de lado cada vez' },
  sequence: { first: 'Primero, {sentences}', next: 'Después, {sentences}' },

  timesPerDay: { one: 'una vez al día', other: '{n} veces al día' },
  everyHours: {
    one: 'cada hora, menos mientras duerme',
    other: 'cada {n} horas, menos mientras duerme',
  },
  afterVisit: 'después de cada visita a su terapeuta',
  daysPerWeek: { one: '{n} día a la semana', other: '{n} días a la semana' },
  everyDays: { one: 'cada día', other: 'cada {n} días' },
  onWeekdays: 'los {weekdays}',
  weekdays: {
    mon: 'lunes',
    tue: 'martes',
    wed: 'miércoles',
    thu: 'jueves',
    fri: 'viernes',
    sat: 'sábados',
    sun: 'domingos',
  },
};
