/** Spanish words that say nothing about what is looked for; see `ENGLISH_STOP_WORDS`. */
export const SPANISH_STOP_WORDS = `
  a al ante antes aunque con contra de del desde despues donde durante e el en entre es esa ese eso esta
  estan estar este esto estos esas esos estas estoy fue ha han hasta hay la las lo los mas muy ni no o
  para pero por porque pues se ser si sin sobre son su sus tambien tan tras u un una unas uno unos y ya
  ella ellas ellos le les me mi mis nos nosotros te ti tu tus usted ustedes yo
  debo hace hacer haga hago necesito puede pueden puedo quiero tener tengo tiene tienen
  como cual cuales cuando que quien
  ayuda ayudan ayudar ayude buena bueno buenos duele duelen doler mejor mejores sirve sirven
  ejercicio ejercicios rutina rutinas
`;
