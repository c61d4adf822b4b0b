/** Stems in a field's name that mark a special category or criminal data (GDPR 9(1), 10). */
const specialWords =
  /health|medic(al|ation|ine)|prescription|diagnos|illness|disease|therap|cholesterol|disab|allerg|pregnan|religi|belief|faith|church|ethnic|racial|sexual|sexlife|orientation|politic|partyaffinity|partymember|tradeunion|unionmember|biometric|fingerprint|facetemplate|genetic|criminal|conviction|gezondheid|ziekte|geloof|godsdienst|vakbond|etnisch|seksue|strafblad/i;

/** The same, for words so short that they stand inside others: a brand name holds no DNA. */
const shortSpecialWords = /(^| )(hiv|dna|race|kerk|union)( |$)/;

/** Does the name of a field tell that it holds data of a special category? In English or Dutch, in any style of writing. */
export function namesSpecialCategory(field: string): boolean {
  const words = field.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[^a-z]+/gi, ' ');
  return specialWords.test(words.replaceAll(' ', '')) || shortSpecialWords.test(words.toLowerCase());
}
