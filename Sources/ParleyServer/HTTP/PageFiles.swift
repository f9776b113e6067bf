/// The files of the page, which are part of the program.
enum PageFiles {
    /// The page's files by their paths.
    static let all: [String: (type: String, bytes: [UInt8])] = [
        "/": ("text/html; charset=utf-8", PackageResources.index_html),
        "/page.css": ("text/css; charset=utf-8", PackageResources.page_css),
        "/page.js": (script, PackageResources.page_js), "/api.js": (script, PackageResources.api_js),
        "/words.js": (script, PackageResources.words_js), "/state.js": (script, PackageResources.state_js),
        "/edits.js": (script, PackageResources.edits_js), "/editor.js": (script, PackageResources.editor_js),
        "/grid.js": (script, PackageResources.grid_js), "/timeline.js": (script, PackageResources.timeline_js),
        "/results.js": (script, PackageResources.results_js),
    ]

    private static let script = "text/javascript; charset=utf-8"
}
