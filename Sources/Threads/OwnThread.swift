#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A thread of its own, with a stack of its own size.
///
/// For work that lasts long, and would hold one of the few threads that all tasks share; that descends deeper than
/// their stacks bear; or whose C library keeps its state by thread.
package enum OwnThread {
    /// Room for recursion as deep as the readers and the solver go.
    package static let usualStack = 16 << 20

    /// Starts work and goes on.
    ///
    /// - Parameters:
    ///   - stack: the size of its stack, in bytes.
    ///   - work: what to do; the thread ends with it.
    /// - Returns: false where the system gives no thread; nothing is done then.
    package static func start(stack: Int = usualStack, _ work: @escaping @Sendable () -> Void) -> Bool {
        guard let thread = launch(Work(work), stack: stack) else { return false }
        pthread_detach(thread)
        return true
    }

    /// Does work and waits for it.
    ///
    /// Nothing runs at the same time: the caller waits until the work has returned, so what it captures crosses over
    /// and back without a race, and need not be sendable.
    ///
    /// - Parameters:
    ///   - stack: the size of its stack, in bytes.
    ///   - work: what to do.
    /// - Returns: what the work returns; nil where the system gives no thread, and nothing is done then.
    /// - Throws: what the work throws.
    package static func run<Value, Failure: Error>(
        stack: Int = usualStack, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        try withoutActuallyEscaping(work) { work throws(Failure) -> Value? in
            var outcome: Result<Value, Failure>?
            let thread = launch(
                Work {
                    do throws(Failure) {
                        outcome = .success(try work())
                    } catch {
                        outcome = .failure(error)
                    }
                }, stack: stack)
            guard let thread else { return nil }
            pthread_join(thread, nil)
            return try outcome?.get()
        }
    }

    /// Does work without holding the thread of the calling task, and gives what comes of it.
    ///
    /// - Parameters:
    ///   - stack: the size of its stack, in bytes.
    ///   - work: what to do.
    /// - Returns: what the work returns; nil where the system gives no thread, and nothing is done then.
    package static func value<Value: Sendable>(
        stack: Int = usualStack, _ work: @escaping @Sendable () -> Value
    ) async -> Value? {
        await withCheckedContinuation { continuation in
            let isStarted = start(stack: stack) { continuation.resume(returning: work()) }
            if !isStarted { continuation.resume(returning: nil) }
        }
    }

    private final class Work {
        let body: () -> Void

        init(_ body: @escaping () -> Void) {
            self.body = body
        }
    }

    private static func launch(_ work: Work, stack: Int) -> pthread_t? {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return nil }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, stack) == 0 else { return nil }
        let context = Unmanaged.passRetained(work)
        #if canImport(Darwin)
        var thread: pthread_t?
        let failed = pthread_create(
            &thread, &attributes,
            { context in
                Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                return nil
            }, context.toOpaque())
        #else
        var thread = pthread_t()
        let failed = pthread_create(
            &thread, &attributes,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
                return nil
            }, context.toOpaque())
        #endif
        guard failed == 0 else {
            context.release()
            return nil
        }
        return thread
    }
}
