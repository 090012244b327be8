import stringWidth from 'string-width';

/** What is seen as one character, so that no mark is parted from its letter. */
const CHARACTERS = /\P{M}\p{M}*/gsu;

/** As much of the start of a text as fits so many columns. */
export const startOf = (text: string, width: number): string => fitting(text.match(CHARACTERS) ?? [], width).join('');

/** As much of the end of a text as fits so many columns. */
export const endOf = (text: string, width: number): string =>
  fitting((text.match(CHARACTERS) ?? []).reverse(), width)
    .reverse()
    .join('');

function fitting(characters: readonly string[], width: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => {
    used += stringWidth(character);
    return used > width;
  });
  return end < 0 ? [...characters] : characters.slice(0, end);
}
