import type { Language } from './words.ts';

// Words that every text holds and nobody looks for, folded. Short on purpose: a word wrongly left out cannot be found.
const lists: Record<Language, string> = {
  fr: `a ai as au aux avec c ce ces cet cette d dans de des du elle elles en es est et etait etre eux fait ici il ils j je l la le les
    leur leurs lui m ma mais me meme mes mon n ne nos notre nous on ont ou par pas pour qu que qui s sa sans se ses si son sont sur t ta
    te tes ton tu un une vos votre vous y`,
  nl: `aan al als bij dan dat de den deze die dit doen door een en er ge geen haar had heb hebben heeft hem het hij hoe hun ik in is je
    kan maar me met mij mijn moet naar niet nog nu of om ons onze ook op over s t te tot uit van veel voor want was wat we wel werd wie
    wij wordt zal ze zich zij zijn zo zou`,
  de: `ab aber als am an auch auf aus bei bin bis da das dass dem den der des die dir doch du durch ein eine einem einen einer eines er
    es euch fur hat haben hier ich ihm ihn ihr ihre im in ins ist ja kein keine man mein mich mir mit nach nicht noch nur ob oder sein
    seine sich sie sind so um und uns unser vom von vor war was wenn wer wie wir wird zu zum zur`,
  en: `a am an and are as at be been but by can did do does for from had has have he her him his how i if in into is it its me my no
    not of on or our s she so t that the their them then there they this to was we were what when which who will with you your`,
};

const sets = new Map(Object.entries(lists).map(([language, list]) => [language, new Set(list.split(/\s+/))]));

export function isStopWord(folded: string, language: Language): boolean {
  return sets.get(language)?.has(folded) ?? false;
}
