/** Linear-light RGB, 0 to 1. */
type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
export const VISIONS: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = (row: Rgb, color: Rgb): number => row[0] * color[0] + row[1] * color[1] + row[2] * color[2];
const apply = (matrix: Matrix, color: Rgb): Rgb => [
  dot(matrix[0], color),
  dot(matrix[1], color),
  dot(matrix[2], color)
];
const clamp = (color: Rgb): Rgb => color.map((value) => Math.min(1, Math.max(0, value))) as unknown as Rgb;

// Ottosson 2020, https://bottosson.github.io/posts/oklab/
function oklab(color: Rgb): Rgb {
  const cone: Matrix = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005]
  ];
  const lab: Matrix = [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766]
  ];
  return apply(lab, apply(cone, color).map(Math.cbrt) as unknown as Rgb);
}

/** How far two colors are apart for an eye, OKLab distance times 100. */
export function distance(one: string, other: string, vision: string): number {
  const matrix = VISIONS[vision];
  if (matrix === undefined) throw new RangeError(vision);
  const [a, b] = [one, other].map((hex) => oklab(clamp(apply(matrix, linear(hex))))) as [Rgb, Rgb];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** OKLab lightness of a color as seen by an eye, 0 to 1. */
export function lightness(hex: string, vision: string): number {
  const matrix = VISIONS[vision];
  if (matrix === undefined) throw new RangeError(vision);
  return oklab(clamp(apply(matrix, linear(hex))))[0];
}

/** Contrast ratio of WCAG 2. */
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex))) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
