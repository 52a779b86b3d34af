import { Component, type ReactNode } from 'react'

interface Props {
  /** A new place gets a new chance. */
  place: string
  fallback: (error: unknown, again: () => void) => ReactNode
  children: ReactNode
}

/** Catches what a page could not bear, so that the shell stays; React offers this to classes only. */
export class PageFault extends Component<Props, { error: unknown; at: string }> {
  override state = { error: null as unknown, at: this.props.place }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  static getDerivedStateFromProps(props: Props, state: { at: string }) {
    return props.place === state.at ? null : { error: null, at: props.place }
  }
  override render() {
    const { error } = this.state
    return error === null ? this.props.children : this.props.fallback(error, () => this.setState({ error: null }))
  }
}
