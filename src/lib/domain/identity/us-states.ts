import { folded } from './text';

// ANSI codes of the states, the capital's district and the territories with postal codes.
const NAMES = `al Alabama;ak Alaska;az Arizona;ar Arkansas;ca California;co Colorado;ct Connecticut;de Delaware;
dc District of Columbia;dc Washington DC;fl Florida;ga Georgia;hi Hawaii;id Idaho;il Illinois;in Indiana;ia Iowa;
ks Kansas;ky Kentucky;la Louisiana;me Maine;md Maryland;ma Massachusetts;mi Michigan;mn Minnesota;ms Mississippi;
mo Missouri;mt Montana;ne Nebraska;nv Nevada;nh New Hampshire;nj New Jersey;nm New Mexico;ny New York;
nc North Carolina;nd North Dakota;oh Ohio;ok Oklahoma;or Oregon;pa Pennsylvania;ri Rhode Island;sc South Carolina;
sd South Dakota;tn Tennessee;tx Texas;ut Utah;vt Vermont;va Virginia;wa Washington;wv West Virginia;wi Wisconsin;
wy Wyoming;as American Samoa;gu Guam;mp Northern Mariana Islands;pr Puerto Rico;vi US Virgin Islands;
vi Virgin Islands;aa Armed Forces Americas;ae Armed Forces Europe;ap Armed Forces Pacific`;

/** Two-letter codes in lower case by folded code and by folded English name. */
export const US_STATES: ReadonlyMap<string, string> = new Map(
  NAMES.split(';').flatMap((entry) => {
    const code = entry.trim().slice(0, 2);
    return [
      [code, code],
      [folded(entry.trim().slice(3)), code]
    ] as const;
  })
);
