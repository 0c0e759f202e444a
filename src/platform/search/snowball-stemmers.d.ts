declare module 'snowball-stemmers' {
  const stemmers: {
    newStemmer(language: 'french' | 'dutch' | 'german' | 'english'): { stem(word: string): string };
  };
  export default stemmers;
}
