import {
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { ApiInput, ApiReply, ApiRoute, InputArgument, ItemOf, ListRoute, ReadRoute } from './api.types.ts'
import { callApi, request, type LooseInput } from './call-api.ts'
import { afterChanges } from './offline/ahead.ts'
import { isOffline, Problem } from './problem.ts'
import { showProblem } from './toasts.ts'
import { useLocale } from './use-locale.ts'

const minute = 60_000

// A session that ended, lost its organisation or lacks its second factor shows in any call: ask who is signed in, and the shell leads on.
const ofSession = new Set(['identity.signed-out', 'identity.choose-organisation', 'identity.second-factor-required'])
export const isOfSession = (error: Problem): boolean => ofSession.has(error.slug)

/** Asks anew who is signed in where a call says that this has changed. */
export const noteProblem = (error: Error): void => {
  if (error instanceof Problem && isOfSession(error)) void queryClient.invalidateQueries({ queryKey: ['GET /session'] })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteProblem }),
  mutationCache: new MutationCache({ onError: noteProblem }),
  defaultOptions: {
    queries: {
      staleTime: minute / 2,
      gcTime: 30 * minute,
      networkMode: 'offlineFirst',
      // A refusal stays a refusal; only a lost network or a busy server is worth another try.
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status >= 502 || isOffline(error)) && navigator.onLine,
    },
    mutations: { networkMode: 'always' },
  },
})

interface ReadOptions {
  /** Off until something is chosen. */
  enabled?: boolean
  /** Ask again every so many milliseconds while the page is open. */
  every?: number
}

type ReadArguments<R extends ReadRoute> =
  object extends ApiInput<R> ? [input?: ApiInput<R>, options?: ReadOptions] : [input: ApiInput<R>, options?: ReadOptions]

export type ApiQuery<T> = UseQueryResult<T, Problem>

/**
 * Reads from the API and keeps the reply: `useApi('GET /distance/applications/:applicationId', { params: { applicationId } })`.
 * Replies are kept apart by language, because problems and names come translated.
 */
export function useApi<R extends ReadRoute>(route: R, ...[given, options]: ReadArguments<R>): ApiQuery<ApiReply<R>> {
  const { locale } = useLocale()
  const input: LooseInput = given ?? {}
  const { enabled = true, every } = options ?? {}
  return useQuery<ApiReply<R>, Problem>({
    queryKey: [route, input, locale],
    queryFn: async ({ signal }) => {
      await afterChanges()
      // The reply was serialised by the server from the schema that ApiReply is derived from.
      return (await request(route, input, { signal })) as ApiReply<R>
    },
    enabled,
    ...(every !== undefined && { refetchInterval: every }),
    placeholderData: (previous, query) => (sameInput(query?.queryKey[1], input) ? previous : undefined),
  })
}

const sameInput = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A list that grows page by page: `items` so far, `total` where known, `more()` for the next page. */
export interface Pages<T> {
  items: readonly T[] | undefined
  total: number | undefined
  hasMore: boolean
  loadingMore: boolean
  more: () => void
  error: Problem | null
  isPending: boolean
  isFetching: boolean
  refetch: () => void
}

/** Reads a list by keyset pages; `query` holds the filters (`after` is added by `more`). */
export function usePages<R extends ListRoute>(route: R, ...[input]: InputArgument<R>): Pages<ItemOf<R>> {
  const { locale } = useLocale()
  // Every list takes `after` and answers `items`, `next`, `total` (contract's page).
  type Reply = { items: ItemOf<R>[]; next: string | null; total?: number }
  const given: LooseInput = input ?? {}
  const list = useInfiniteQuery<Reply, Problem, { pages: Reply[] }, unknown[], string | null>({
    queryKey: [route, given, locale, 'pages'],
    queryFn: async ({ pageParam, signal }) =>
      (await request(route, { ...given, query: { ...given.query, ...(pageParam !== null && { after: pageParam }) } }, { signal })) as Reply,
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    placeholderData: (previous) => previous,
  })
  return {
    items: list.data?.pages.flatMap((page) => page.items),
    total: list.data?.pages[0]?.total,
    hasMore: list.hasNextPage,
    loadingMore: list.isFetchingNextPage,
    more: () => void list.fetchNextPage(),
    error: list.error,
    isPending: list.isPending,
    isFetching: list.isFetching,
    refetch: () => void list.refetch(),
  }
}

interface CallOptions<R extends ApiRoute> {
  /** Routes to read again after success; everything on screen unless told. `[]` for nothing. */
  refresh?: readonly ReadRoute[]
  done?: (reply: ApiReply<R>, input: ApiInput<R>) => void
  /** A form shows the problem itself, so no toast. */
  quiet?: boolean
}

export interface Call<R extends ApiRoute> {
  /** Sends; resolves to the reply, or throws the Problem. */
  send: (...input: InputArgument<R>) => Promise<ApiReply<R>>
  /** Sends and lets the toast or `problem` tell of failure: for buttons. */
  run: (...input: InputArgument<R>) => void
  pending: boolean
  problem: Problem | null
  reply: ApiReply<R> | undefined
  reset: () => void
}

/** A call that changes something: `const decide = useCall('POST /distance/applications/:applicationId/decision')`, then `decide.run({ params, body })`. */
export function useCall<R extends ApiRoute>(route: R, { refresh, done, quiet = false }: CallOptions<R> = {}): Call<R> {
  const cache = useQueryClient()
  const mutation = useMutation<ApiReply<R>, Problem, InputArgument<R>>({
    mutationFn: (input) => callApi(route, ...input),
    onSuccess: (reply, [input]) => {
      if (refresh === undefined) void cache.invalidateQueries()
      else for (const one of refresh) void cache.invalidateQueries({ queryKey: [one] })
      // Where the input may be left out, ApiInput accepts the empty object.
      done?.(reply, (input ?? {}) as ApiInput<R>)
    },
    onError: (problem) => {
      if (!quiet) showProblem(problem)
    },
  })
  return {
    send: (...input) => mutation.mutateAsync(input),
    run: (...input) => mutation.mutate(input),
    pending: mutation.isPending,
    problem: mutation.error,
    reply: mutation.data,
    reset: mutation.reset,
  }
}
