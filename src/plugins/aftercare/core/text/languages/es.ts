import type { GlossaryTerm, LanguageRules, ProhibitedPhrase } from './language-rules';
import { spanishSyllables } from './spanish-syllables';

/**
 * The Spanish half of the list of phrases that must never appear. "Sana" alone is left out: it is
 * also "the good leg"; so is "la cura", which is the dressing of a wound.
 *
 * @see clinical reference, "Phrases that must never appear"
 */
const PROMISES: readonly ProhibitedPhrase[] = [
  {
    pattern:
      '(?:romp|deshac|disuelv|disolv|elimin|borr|quit|despeg)(?:e|en|er|iendo|a|an|ar|ando)(?: (?:el|la|los|las|su|sus|tu|tus|tejido|de)){0,3} (?:cicatriz|cicatrices|tejido cicatricial|tejido cicatrizal|adherencias?)',
    why: 'has not been shown',
    instead: 'puede ayudar a que la cicatriz se sienta más suave',
  },
  {
    pattern:
      '(?:elimin|expuls|limpi|depur|drena?|liber|sac|arrastr|barr)(?:a|an|ar|ando|e|en|er|ra)?(?: (?:el|la|los|las|su|sus|tu|cuerpo|de|del|todas|organismo)){0,4} toxinas?|desintoxi(?:ca|can|car|que|cante|cacion)|detox',
    why: 'has no evidence behind it',
    instead: 'puede beber si tiene sed',
  },
  {
    pattern:
      '(?:refuerz|reforz|mejor|aument|estimul|fortalec|sub|potenci|activ)(?:a|an|ar|e|en|er|ando|iendo)? (?:la |el |su |sus |tu |tus |las ){0,1}(?:inmunidad|sistema (?:inmune|inmunitario|inmunologico)|defensas)',
    why: 'has not been shown',
    instead: 'nada; quítelo',
  },
  {
    pattern:
      '(?<!\\b(?:la|una|cada|de|su|primera|segunda) )cura(?:n)? (?:el|la|los|las|su|sus|tu|tus|todo|toda|todos|todas|cualquier|este|esta)|(?:lo|le|te|se) curan?|curar[ae]n?|(?:va|van) a (?:curar|sanar|arreglar)(?:lo|la|le|se)?|(?:puede|pueden|logra) (?:curar|sanar)(?:lo|la|le|se)?|para curar(?:lo|la|le|se)?|sanar[ae]n?|arreglaran? (?:el|la|su|sus|tu)|(?:esto|ejercicio|ejercicios|masaje|rutina|tratamiento) (?:lo |la |le |te )?sanan?',
    why: 'promises a cure',
    instead: 'puede aliviar, o puede ayudar',
  },
  {
    pattern:
      'garanti(?:za|zan|zamos|zado|zada|zados|zadas)|(?:esta |clinicamente |cientificamente )(?:comprobado|probado|demostrado)|(?<!\\b(?:dano|danos|lesion|lesiones|marcapasos|perdida|cateter|debilidad|marcas?) )permanente(?:s|mente)?|para siempre|(?:alivio|solucion|remedio|cura) definitiv[oa]|de una vez por todas',
    why: 'promises something that lasts, and nothing shows that it does',
    instead: 'para algunas personas, o por un rato',
  },
  {
    pattern:
      'liber(?:a|an|ar|e|en|ando) (?:las |sus |tus |mas ){0,2}endorfinas|liberacion de (?:las )?endorfinas',
    why: 'names a cause that is not proven',
    instead: 'puede ayudarle a relajarse',
  },
  {
    pattern:
      'segur[oa]s? para (?:todos|todas|todo el mundo|cualquiera|cualquier persona)|(?:sin|no (?:tiene|tienen|hay|existe)) (?:ningun |ningun tipo de )?riesgos?(?! de)|(?:sin|no tiene|no tienen) efectos secundarios|(?:completamente|totalmente|siempre) segur[oa]s?',
    why: 'is never true for everybody',
    instead: 'pregunte antes si algo de esto le pasa a usted',
  },
  {
    pattern:
      '(?:aguant|soport|ignor|super)(?:e|a|ar|ando) (?:el |su |tu |todo el )?dolor|(?:siga|sigue|continue|continua|trabaje|trabaja|entrene) (?:a pesar de|a traves de|con) (?:el |del )?dolor|a pesar del dolor|sin dolor,? no hay (?:ganancia|resultados?|recompensa|mejora|gloria|premio)',
    why: 'is unsafe advice',
    instead: 'pare si el dolor es agudo o pasa de su límite',
  },
];

const DIAGNOSES: readonly ProhibitedPhrase[] = [
  {
    pattern: '(?:su|tu|nuestro|mi) diagnostico es|(?:le|te) (?:he |hemos )?diagnostic(?:o|amos|ado)',
    why: 'is a diagnosis; a therapist does not make one',
    instead: 'el motivo que le dio su médico',
  },
];

const GLOSSARY: readonly GlossaryTerm[] = [
  { pattern: 'abduccion', plain: 'separar del cuerpo' },
  { pattern: 'aduccion', plain: 'acercar al cuerpo' },
  { pattern: 'adherencias?', plain: 'tejido pegado' },
  { pattern: 'analgesicos?', plain: 'medicina para el dolor' },
  { pattern: 'artroplastia', plain: 'prótesis' },
  { pattern: 'artrosis|osteoartritis', plain: 'desgaste' },
  { pattern: 'bilateral(?:es|mente)?', plain: 'los dos lados' },
  { pattern: 'celulitis', plain: 'infección de la piel' },
  { pattern: 'cervical(?:es)?', plain: 'cuello' },
  { pattern: 'ciatica', plain: 'dolor en la pierna' },
  { pattern: 'concentric[oa]s?', plain: 'al acortar el músculo' },
  { pattern: 'contraindicad[oa]s?|contraindicacion(?:es)?', plain: 'motivo para no hacerlo' },
  { pattern: 'contralateral(?:es)?', plain: 'otro lado' },
  { pattern: 'cronic[oa]s?', plain: 'de mucho tiempo' },
  { pattern: 'cuadriceps', plain: 'delante del muslo' },
  { pattern: 'decubito supino|supino', plain: 'boca arriba' },
  { pattern: 'decubito prono|prono', plain: 'boca abajo' },
  { pattern: 'disnea', plain: 'falta de aire' },
  { pattern: 'distal(?:es)?', plain: 'más lejos del cuerpo' },
  { pattern: 'dorsiflexion', plain: 'subir el pie' },
  { pattern: 'edemas?', plain: 'hinchazón' },
  { pattern: 'effleurage', plain: 'roces largos' },
  { pattern: 'embolia', plain: 'coágulo' },
  { pattern: 'escapulas?|escapular(?:es)?', plain: 'omóplato' },
  { pattern: 'esternon', plain: 'hueso del pecho' },
  { pattern: 'excentric[oa]s?', plain: 'al alargar el músculo' },
  { pattern: 'fascias?', plain: 'capa del músculo' },
  { pattern: 'femur', plain: 'hueso del muslo' },
  { pattern: 'flexion(?:es)?', plain: 'doblar' },
  { pattern: 'gluteos?', plain: 'nalga' },
  { pattern: 'hematomas?', plain: 'moretón' },
  { pattern: 'hipertension', plain: 'presión alta' },
  { pattern: 'hipertrofic[oa]s?', plain: 'gruesa y elevada' },
  { pattern: 'incision(?:es)?', plain: 'corte' },
  { pattern: 'isometric[oa]s?', plain: 'nada se mueve' },
  { pattern: 'isquiotibial(?:es)?', plain: 'detrás del muslo' },
  { pattern: 'lateral(?:es|mente)?', plain: 'lado' },
  { pattern: 'lesion(?:es)? cutaneas?', plain: 'piel dañada' },
  { pattern: 'linfedemas?', plain: 'hinchazón' },
  { pattern: 'lumbar(?:es)?', plain: 'parte baja de la espalda' },
  { pattern: 'miofascial(?:es)?', plain: 'capa del músculo' },
  { pattern: 'neuropatias?', plain: 'daño de los nervios' },
  { pattern: 'osteoporosis', plain: 'huesos débiles' },
  { pattern: 'parestesias?', plain: 'hormigueo' },
  { pattern: 'petrissage', plain: 'amasar' },
  { pattern: 'plantar(?:es)?', plain: 'planta del pie' },
  { pattern: 'propiocepcion', plain: 'sentido de la posición' },
  { pattern: 'proximal(?:es)?', plain: 'más cerca del cuerpo' },
  { pattern: 'queloides?', plain: 'cicatriz elevada' },
  { pattern: 'retraccion', plain: 'llevar hacia atrás' },
  { pattern: 'rotula|rotulian[oa]', plain: 'hueso de la rodilla' },
  { pattern: 'sacroiliac[oa]s?', plain: 'parte de atrás de la pelvis' },
  { pattern: 'sacro', plain: 'base de la espalda' },
  { pattern: 'suturas?', plain: 'puntos' },
  { pattern: 'tendinopatias?|tendinitis', plain: 'dolor del tendón' },
  { pattern: 'tibia', plain: 'hueso de la espinilla' },
  { pattern: 'toracic[oa]s?|dorsales', plain: 'mitad de la espalda' },
  { pattern: 'trapecios?', plain: 'músculo entre cuello y hombro' },
  { pattern: 'trombosis', plain: 'coágulo' },
  { pattern: 'unilateral(?:es)?', plain: 'un lado' },
  { pattern: 'vertebras?', plain: 'huesos de la espalda' },
];

export const SPANISH: LanguageRules = {
  language: 'es',
  abbreviations: new Set([
    'dr.',
    'dra.',
    'sr.',
    'sra.',
    'ud.',
    'uds.',
    'p.ej.',
    'ej.',
    'etc.',
    'aprox.',
    'n.º',
    'a.m.',
    'p.m.',
  ]),
  syllables: spanishSyllables,
  formula: {
    name: 'inflesz',
    easier: 'higher',
    // Band "bastante fácil" (65 to 80), the level of primary school; "normal" starts at 55.
    limit: 65,
    // Szigriszt Pazos 1993 (perspicuity), read on the INFLESZ scale for health texts:
    // Barrio-Cantalejo et al. 2008, An Sist Sanit Navar 31(2):135-152.
    value: ({ wordsPerSentence, syllablesPerWord }) =>
      Math.min(100, Math.max(0, 206.835 - 62.3 * syllablesPerWord - wordsPerSentence)),
  },
  promises: PROMISES,
  diagnoses: DIAGNOSES,
  assertsCondition: {
    opening: '(?:usted |tu )?(?:tiene|tienes|padece|padeces|sufre|sufres)(?: de)?',
    between: 'un|una|el|la|los|las|algo|de|mucho|mucha|su|leve|fuerte|claro|clara',
    conditional: 'si|cuando|mientras|donde|quien',
  },
  negation: 'no(?! solo)|nunca|jamas|tampoco|evite|evitar|nada|nadie|en vez de|en lugar de',
  glossary: GLOSSARY,
  explaining:
    '(?:, |\\()?(?:es decir|o sea|que es|esto es|significa|quiere decir|o|tambien llamad[oa]s?|en otras palabras)\\b',
  talksPast:
    '(?:el|la|los|las|un|una|cada|este|esta) (?:paciente|cliente)s?|(?:pacientes|clientes) (?:deben|pueden|tienen|deberan)',
};
