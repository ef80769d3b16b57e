import { englishSyllables } from './english-syllables';
import type { GlossaryTerm, LanguageRules, ProhibitedPhrase } from './language-rules';

/**
 * Phrases without evidence, promises, and unsafe advice.
 *
 * @see clinical reference, "Phrases that must never appear"
 */
const PROMISES: readonly ProhibitedPhrase[] = [
  {
    pattern:
      '(?:break(?:s|ing)?|tears?|tearing) (?:down|up|apart) (?:the |your |any |old ){0,2}(?:scars?|scar tissue|adhesions?)|break(?:s|ing)? (?:the |your |any |old ){0,2}(?:scars?|scar tissue|adhesions?) (?:down|up|apart)|(?:dissolv|melt|remov|eliminat)(?:e|es|s|ing) (?:the |your |any |old ){0,2}(?:scars?|scar tissue|adhesions?)',
    why: 'has not been shown',
    instead: 'may help the scar feel softer and move more easily',
  },
  {
    pattern:
      '(?:remov|eliminat|flush|clear|releas|drain|wash|purg|expel)(?:e|es|s|ing)?(?: (?:out|away|the|your|any|all|of|body|harmful|bad|built up|waste|and)){0,5} toxins?|(?:rids?|cleans?e?s?) (?:the |your )?body of (?:all |any |the )?toxins?|detox(?:es|ing|ify|ifies|ifying|ification)?',
    why: 'has no evidence behind it',
    instead: 'you may drink if you are thirsty',
  },
  {
    pattern:
      '(?:boost|improv|strengthen|rais|increas|support|stimulat)(?:e|es|s|ing)? (?:the |your |natural ){0,2}(?:immunity|immune (?:system|function|response|defen[cs]es?))',
    why: 'has not been shown',
    instead: 'nothing; leave it out',
  },
  {
    pattern:
      'cures|cure (?:the|your|you|any|all|this|that|it|pain)|(?<!\\bno )cure for|(?:will|can|going to|does|may|to) (?:fully |completely |quickly |also |even ){0,2}cure|(?:will|can|going to) (?:fully |completely |quickly |also |even ){0,2}(?:heal|fix)|(?:will|can) be (?:cured|fixed)|you are (?:cured|healed)|fixes (?:the|your|you|any|all|this|that)',
    why: 'promises a cure',
    instead: 'may ease, or may help',
  },
  {
    // "Until it heals" says when, not what: no promise.
    pattern: '(?<!\\b(?:until|till|when|once|after|as|while|before|how|if|where)(?: \\w+){0,4} )heals',
    why: 'promises a cure',
    instead: 'may ease, or may help',
  },
  {
    pattern:
      'guarantee(?:d|s)?|(?:clinically |scientifically )?proven to|clinically proven|permanent(?:ly)?(?! (?:damage|harm|injury|loss|numbness|weakness|marks?|scars?|pacemaker|catheter|line))|for good(?= ?(?:[.!?,;:)]|$))',
    why: 'promises something that lasts, and nothing shows that it does',
    instead: 'for some people, or for a while',
  },
  {
    pattern:
      'releas(?:e|es|ing) (?:the |your |natural |feel |good |happy |more |body |own |bodys ){0,5}endorphins?|endorphins? (?:are|is|get|being) released|release of endorphins?|endorphin release',
    why: 'names a cause that is not proven',
    instead: 'may help you relax',
  },
  {
    pattern:
      '(?:safe|suitable) for (?:everyone|everybody|anyone|anybody|all)|(?:no|without|zero) (?:any )?risks?(?! of)|risk free|(?:no|without|zero) (?:any )?side effects?|(?:completely|totally|perfectly|always) safe',
    why: 'is never true for everybody',
    instead: 'ask first if any of these apply to you',
  },
  {
    pattern:
      '(?:work|push|go|move|power|train|exercise|fight)(?:s|ing)? through (?:the |your |any )?pain|no pain,? no gain',
    why: 'is unsafe advice',
    instead: 'stop if the pain is sharp or goes above your limit',
  },
];

const DIAGNOSES: readonly ProhibitedPhrase[] = [
  {
    pattern: '(?:your|our|my) diagnosis is|(?:i|we) (?:have )?diagnosed?(?: you)?|you are diagnosed with',
    why: 'is a diagnosis; a therapist does not make one',
    instead: 'the reason your doctor gave',
  },
];

const GLOSSARY: readonly GlossaryTerm[] = [
  { pattern: 'abduct(?:ion|ing|s)?', plain: 'move away from the body' },
  { pattern: 'adduct(?:ion|ing|s)?', plain: 'move toward the body' },
  { pattern: 'adhesions?', plain: 'stuck tissue' },
  { pattern: 'ambulat(?:e|es|ing|ion)', plain: 'walk' },
  { pattern: 'analgesics?', plain: 'painkiller' },
  { pattern: 'anterior(?:ly)?', plain: 'front' },
  { pattern: 'arthroplasty', plain: 'joint replacement' },
  { pattern: 'bilateral(?:ly)?', plain: 'both sides' },
  { pattern: 'cellulitis', plain: 'skin infection' },
  { pattern: 'cervical', plain: 'neck' },
  { pattern: 'chronic', plain: 'long-term' },
  { pattern: 'clavicles?', plain: 'collarbone' },
  { pattern: 'concentric(?:ally)?', plain: 'as the muscle shortens' },
  { pattern: 'contraindicat(?:ed|ions?)', plain: 'reason not to do it' },
  { pattern: 'contralateral(?:ly)?', plain: 'other side' },
  { pattern: 'distal(?:ly)?', plain: 'farther from the body' },
  { pattern: 'dorsiflex(?:ion|ing)?', plain: 'pull the foot up' },
  { pattern: 'dyspn(?:o?ea|oeic)', plain: 'short of breath' },
  { pattern: 'eccentric(?:ally)?', plain: 'as the muscle lengthens' },
  { pattern: 'effleurage', plain: 'long, gliding strokes' },
  { pattern: 'embolism', plain: 'blood clot' },
  { pattern: 'fascia(?:l)?', plain: 'layer around the muscle' },
  { pattern: 'femur', plain: 'thigh bone' },
  { pattern: 'flexion', plain: 'bend' },
  { pattern: 'gait', plain: 'way you walk' },
  { pattern: 'glute(?:s|al|us)', plain: 'buttock' },
  { pattern: 'ha?ematomas?', plain: 'bruise' },
  { pattern: 'hamstrings?', plain: 'back of your thigh' },
  { pattern: 'hypertension', plain: 'high blood pressure' },
  { pattern: 'hypertrophic', plain: 'thick, raised' },
  { pattern: 'incisions?', plain: 'cut' },
  { pattern: 'ipsilateral(?:ly)?', plain: 'same side' },
  { pattern: 'isometric(?:ally|s)?', plain: 'nothing moves' },
  { pattern: 'keloids?', plain: 'raised scar' },
  { pattern: 'lateral(?:ly)?', plain: 'side' },
  { pattern: 'lesions?', plain: 'damaged skin' },
  { pattern: 'lumbar', plain: 'lower back' },
  { pattern: 'lympho?edema', plain: 'swelling from lymph fluid' },
  { pattern: 'myofascial', plain: 'layer around the muscle' },
  { pattern: 'neuropath(?:y|ic)', plain: 'nerve damage' },
  { pattern: 'o?edema', plain: 'swelling' },
  { pattern: 'osteoarthritis', plain: 'worn joint' },
  { pattern: 'osteoporosis', plain: 'weak bones' },
  { pattern: 'pa?raesthesia|paresthesia', plain: 'tingling' },
  { pattern: 'patellae?|patellar', plain: 'kneecap' },
  { pattern: 'petrissage', plain: 'kneading' },
  { pattern: 'plantar', plain: 'sole of the foot' },
  { pattern: 'plantarflex(?:ion|ing)?', plain: 'point the foot' },
  { pattern: 'posterior(?:ly)?', plain: 'back' },
  { pattern: 'prone', plain: 'on your front' },
  { pattern: 'proprioception', plain: 'sense of where your body is' },
  { pattern: 'proximal(?:ly)?', plain: 'nearer to the body' },
  { pattern: 'quad(?:s|riceps)', plain: 'front of your thigh' },
  { pattern: 'retract(?:ion|ing|s)?', plain: 'pull back' },
  { pattern: 'sacroiliac', plain: 'back of the pelvis' },
  { pattern: 'sacrum', plain: 'base of the spine' },
  { pattern: 'scapulae?|scapular', plain: 'shoulder blade' },
  { pattern: 'sciatica', plain: 'leg pain' },
  { pattern: 'sternum', plain: 'breastbone' },
  { pattern: 'supine', plain: 'on your back' },
  { pattern: 'sutures?', plain: 'stitches' },
  { pattern: 'tapotement', plain: 'tapping' },
  { pattern: 'tendinopath(?:y|ic)|tendinitis|tendonitis', plain: 'tendon pain' },
  { pattern: 'thoracic', plain: 'middle of the back' },
  { pattern: 'thrombos(?:is|es)', plain: 'blood clot' },
  { pattern: 'tibia', plain: 'shin bone' },
  { pattern: 'trapezius|traps', plain: 'muscle between neck and shoulder' },
  { pattern: 'unilateral(?:ly)?', plain: 'one side' },
  { pattern: 'vertebra(?:e|l)?', plain: 'bones of the spine' },
];

export const ENGLISH: LanguageRules = {
  language: 'en',
  abbreviations: new Set([
    'dr.',
    'mr.',
    'mrs.',
    'ms.',
    'st.',
    'e.g.',
    'i.e.',
    'vs.',
    'approx.',
    'no.',
    'a.m.',
    'p.m.',
  ]),
  syllables: englishSyllables,
  formula: {
    name: 'flesch-kincaid',
    easier: 'lower',
    // American Medical Association and National Institutes of Health: sixth grade.
    limit: 6,
    // Kincaid, Fishburne, Rogers and Chissom 1975, Naval Technical Training Command, Research Branch Report 8-75.
    value: ({ wordsPerSentence, syllablesPerWord }) =>
      Math.max(0, 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59),
  },
  promises: PROMISES,
  diagnoses: DIAGNOSES,
  assertsCondition: {
    opening:
      'you (?:do |really |clearly |probably |likely |also |now ){0,2}have(?: got)?|youve(?: got)?|you (?:are )?suffer(?:ing)?(?: from)?',
    between: 'a|an|the|some|this|your|mild|severe|bad|early|classic|typical|clear|acute|chronic',
    conditional: 'if|when|whether|unless|in case|while|until|where',
  },
  negation:
    'not(?! only)|never|cannot|cant|dont|doesnt|wont|isnt|arent|avoid|nobody|nothing|instead of|rather than',
  glossary: GLOSSARY,
  explaining:
    '(?:, |\\()?(?:that is|this is|which is|which means|means|meaning|or|also called|in other words|in plain words)\\b',
  talksPast:
    '(?:the|a|each|every|any|this|your) (?:patient|client)s?|(?:patients|clients)(?: (?:should|must|may|can|will|are|need))',
};
