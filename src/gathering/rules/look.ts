/** Two hues, 0 to 359: the marker (what stands out) and the wood (top bar, frames). Lightness belongs to the house. */
export type Hues = { hueA: number; hueB: number };

export function isHue(hue: number): boolean {
  return Number.isInteger(hue) && hue >= 0 && hue <= 359;
}

/** WCAG 2.2 AA for text. */
const leastContrast = 4.5;

type Pair = { lightness: number; chroma: number; hue: keyof Hues; ink: string };

/** Same lightness and chroma as the tokens of the face; each with the ink that is written on it. */
const pairs: Pair[] = [
  { lightness: 0.86, chroma: 0.14, hue: 'hueA', ink: '#241d17' },
  { lightness: 0.82, chroma: 0.13, hue: 'hueA', ink: '#1b1815' },
  { lightness: 0.36, chroma: 0.05, hue: 'hueB', ink: '#fbf1e0' },
  { lightness: 0.26, chroma: 0.025, hue: 'hueB', ink: '#efe3d0' },
];

/** The weakest contrast that these hues give, and whether everybody can read it. */
export function contrastOf(hues: Hues): { ratio: number; readable: boolean } {
  const ratio = Math.min(...pairs.map((pair) => contrast(oklchToRgb(pair.lightness, pair.chroma, hues[pair.hue]), hexToRgb(pair.ink))));
  return { ratio: Math.round(ratio * 100) / 100, readable: ratio >= leastContrast };
}

type Rgb = [number, number, number];

/** Contrast ratio of WCAG 2.2, from linear light. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** OKLab matrices: Björn Ottosson, "A perceptual color space for image processing", 2020. Linear light, cut to what a screen shows. */
export function oklchToRgb(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Linear light of a hexadecimal sRGB colour. */
export function hexToRgb(hex: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function cut(value: number): number {
  return Math.min(1, Math.max(0, value));
}
