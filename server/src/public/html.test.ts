import { expect, test } from 'vitest'
import { html } from './index.ts'

test('every value in a page is text, and only html itself is html', () => {
  const evil = `"><script>alert('x')</script>&`
  expect(html`<a title="${evil}">${[evil, html`<b>${1}</b>`, null, false]}</a>`.html).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;<b>1</b></a>',
  )
})
