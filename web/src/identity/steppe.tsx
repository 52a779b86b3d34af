import styles from './frame.module.css'

/** A yurt's dome with the shanyrak under the evening sky; the horizon is drawn in ochre. Only the sign-in pages show it. */
export function Steppe() {
  return (
    <svg className={styles.steppe} viewBox="0 0 694 460" preserveAspectRatio="xMidYMax meet" aria-hidden>
      <g fill="none" stroke="#6fd3dc" strokeLinecap="round">
        <path d="M186 208C192 108 272 36 376 36s184 72 190 172" strokeWidth="2.6" />
        <ellipse cx="376" cy="55" rx="43" ry="13" strokeWidth="2" />
        <g strokeWidth="1.3">
          <path d="M333 55h86M362 43v25M376 42v26M390 43v25" />
          <g opacity=".75">
            <path d="M376 68v150M360 67c-30 30-43 80-41 146M392 67c30 30 43 80 41 146M346 65c-46 26-70 78-72 148M406 65c46 26 70 78 72 148M335 59c-66 22-104 76-106 150M417 59c66 22 104 76 106 150" />
          </g>
          <path d="M217 129c100-14 218-13 320 2M193 180c120-13 244-13 366 0" opacity=".5" />
        </g>
      </g>
      <path d="M-900 214H0c120-14 205-11 300-2s150 11 260-3c60-7 100-5 134-2h900v253H-900Z" fill="#0c3a44" />
      <path d="M-900 214H0c120-14 205-11 300-2s150 11 260-3c60-7 100-5 134-2h900" fill="none" stroke="#d69a3a" strokeWidth="2.4" />
      <path d="M-900 270H0c130-12 220 12 340 4s220-26 354-12h900v198H-900Z" fill="#0a3138" />
      <path d="M-900 344H0c150-8 260 8 400-8 110-12 190-2 294 10h900v114H-900Z" fill="#092730" />
    </svg>
  )
}

const up =
  'M18 11v24M18 33C18 21 15 9 8.500 9C4 9 1.500 12.200 1.500 15.700C1.500 19.400 4.300 22 7.700 22C10.800 22 12.900 19.900 12.900 17.200C12.900 14.900 11.300 13.300 9.300 13.300C7.600 13.300 6.400 14.500 6.400 16.100'

/** The ram's horn repeated into a band; `id` must differ for each band of a page. */
export function OrnamentBand({ id }: { id: string }) {
  return (
    <svg className={styles.band} viewBox="0 0 4000 46" preserveAspectRatio="xMinYMid slice" aria-hidden>
      <defs>
        <pattern id={id} width="72" height="46" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
            <g>
              <path d={up} />
              <path d={up} transform="matrix(-1 0 0 1 36 0)" />
            </g>
            <g transform="matrix(1 0 0 -1 36 46)">
              <path d={up} />
              <path d={up} transform="matrix(-1 0 0 1 36 0)" />
            </g>
          </g>
          <path d="M18 33.500l3 3.500-3 3.500-3-3.500ZM54 5.500l3 3.500-3 3.500-3-3.500Z" fill="currentColor" />
        </pattern>
      </defs>
      <rect width="4000" height="46" fill={`url(#${id})`} />
      <path d="M0 1h4000M0 45h4000" stroke="currentColor" strokeWidth="1.500" />
    </svg>
  )
}
