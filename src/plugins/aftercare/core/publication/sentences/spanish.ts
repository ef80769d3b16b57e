import type { Sentences } from './sentences';

/** The product's fixed sentences in Spanish. */
export const SPANISH: Sentences = {
  severities: {
    'do-not': 'No lo haga',
    'ask-first': 'Pregunte antes',
    modify: 'Hágalo de otra manera',
  },
  positions: {
    any: 'En cualquier posición',
    lying: 'Boca arriba',
    'side-lying': 'De lado',
    prone: 'Boca abajo',
    sitting: 'En una silla',
    standing: 'De pie',
    'hands-and-knees': 'A gatas',
    kneeling: 'De rodillas',
  },
  audiences: {
    website: 'todo el mundo',
    patients: 'pacientes de la clínica',
    both: 'todo el mundo y pacientes de la clínica',
  },
  actNow:
    'Pare. Llame al {emergencyNumber} o vaya a urgencias ahora. No espere a su próxima visita. No conduzca.',
  sameDay:
    'Deje la rutina. Llame hoy a su médico o al {urgentAdviceNumber}. Avise también a su terapeuta: {clinicPhone}.',
  sameDayWithoutPhone:
    'Deje la rutina. Llame hoy a su médico o al {urgentAdviceNumber}. Avise también a su terapeuta.',
  unsetNumbers: {
    emergencyNumber: 'número de emergencias de su zona',
    urgentAdviceNumber: 'teléfono de consejo médico de su zona',
    clinicPhone: 'la clínica',
  },
  painBands: {
    green: 'Puede seguir.',
    amber: 'Puede seguir si se calma en {hours}. Si no se calma, haga menos la próxima vez.',
    red: 'Pare por hoy. Avise a su terapeuta.',
  },
  painRule:
    'Mida su dolor de 0 a 10; 0 es sin dolor. Debe calmarse en {hours}. Pare si el dolor es agudo o como un pinchazo.',
  oneHour: '1 hora',
  manyHours: '{count} horas',
  demoNotice: 'Contenido de demostración, sin aprobación clínica.',
  staleSafetyNotice: 'El texto de seguridad cambió y aún no está traducido. Se muestra en {language}.',
  staleStopSignsNotice:
    'Las señales para parar cambiaron y aún no están traducidas. Se muestran en {language}.',
  agedStopSignsNotice:
    'Las señales para parar pueden no estar al día. Si tiene dudas, pregunte a su terapeuta.',
  languages: { en: 'inglés', es: 'español', other: 'otro idioma' },
  hiddenTherapist: 'Terapeuta de esta clínica',
  withdrawn: {
    routine: {
      obsolete: 'Esta rutina ya no está al día y se retiró. Pregunte a su terapeuta qué hacer ahora.',
      unsafe: 'Esta rutina se retiró porque puede no ser segura. Deje de hacerla y hable con su terapeuta.',
    },
    exercise: {
      obsolete: 'Este ejercicio ya no está al día y se retiró. Pregunte a su terapeuta qué hacer ahora.',
      unsafe:
        'Este ejercicio se retiró porque puede no ser seguro. Deje de hacerlo y hable con su terapeuta.',
    },
  },
  changes: {
    title: 'El título es ahora «{new}». Antes era «{old}».',
    slug: 'La dirección web cambió. La anterior sigue funcionando.',
    summary: 'El resumen cambió.',
    audience: 'Ahora es para {new}. Antes era para {old}.',
    areas: 'Las zonas del cuerpo son ahora: {new}. Antes eran: {old}.',
    conditions: 'Los motivos de consulta son ahora: {new}. Antes eran: {old}.',
    reasons: 'Las razones del cuidado son ahora: {new}. Antes eran: {old}.',
    equipment: 'Lo que necesita es ahora: {new}. Antes era: {old}.',
    textBlocks: 'Los consejos junto a los ejercicios cambiaron.',
    itemAdded: '{exercise} es nuevo.',
    itemRemoved: '{exercise} se quitó.',
    itemReplaced: '{new} ocupa el lugar de {old}.',
    itemsReordered: 'El orden de los ejercicios cambió.',
    itemRenamed: '{old} se llama ahora {new}.',
    dosage: '{exercise}: ahora es «{new}» Antes era «{old}»',
    side: '{exercise}: el lado es ahora «{new}». Antes era «{old}».',
    steps: '{exercise}: los pasos cambiaron.',
    stopSigns: '{exercise}: las señales para parar cambiaron.',
    stopSignsNotice: '{exercise}: las señales para parar se muestran ahora en {language}.',
    variants: '{exercise}: cambió la forma más fácil o más difícil.',
    pictures: '{exercise}: las imágenes cambiaron.',
    note: '{exercise}: la nota cambió.',
    exerciseDetails: '{exercise}: cambiaron datos como la posición o el material.',
    redFlagsAdded: 'Hay nuevas señales de alarma: {title}.',
    redFlagsRemoved: 'Se quitaron estas señales de alarma: {title}.',
    redFlagsChanged: 'Cambiaron estas señales de alarma: {title}.',
    contraindicationAdded: 'Hay algo nuevo que debe revisar antes de empezar: {text}',
    contraindicationRemoved: 'Ya no hace falta que revise esto: {text}',
    contraindicationChanged: 'Cambió algo que debe revisar antes de empezar: {text}',
    painRule: 'La regla del dolor cambió.',
    emergencyNumber: 'El número de emergencias es ahora {new}.',
    urgentAdviceNumber: 'El número para consejo urgente es ahora {new}.',
    clinicPhone: 'El teléfono de la clínica es ahora {new}.',
    safetyInOwnLanguage: 'El texto de seguridad vuelve a estar al día en {language}.',
    safetyInOtherLanguage: 'El texto de seguridad se muestra ahora en {language}.',
    whatToDo: 'Cambió lo que debe hacer ante una señal de alarma.',
    author: 'La autoría es ahora de: {new}.',
    approval: 'Se aprobó de nuevo.',
    reviewBy: 'La próxima revisión será antes del {new}.',
    sources: 'Las fuentes cambiaron.',
    details: 'Cambiaron algunos datos de fondo.',
    nothing: 'nada',
  },
};
