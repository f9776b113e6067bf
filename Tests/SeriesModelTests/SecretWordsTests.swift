import SeriesModel
import Testing

@Suite struct SecretWordsTests {
    @Test(.timeLimit(.minutes(10))) func `a name takes the room of its letters, however long it is`() {
        // All its beginnings would be 5,000,000,000 letters.
        let long = String(repeating: "o", count: 100_000) + "n"
        var secrets = SecretWords()
        secrets.insert(long, at: "participants[0]")
        #expect(secrets.places(ofName: long) == ["participants[0]"])
        #expect(secrets.contains("ooooo") && secrets.contains(String(repeating: "o", count: 5000)))
        #expect(!secrets.contains("ooo"))
    }

    @Test func `the first letters of a name tell as much as all`() {
        var secrets = SecretWords()
        secrets.insert("Farahnaz", at: "participants[0]")
        #expect(["Farahnaz", "farahna", "Farah", "Fara", "Faraht"].allSatisfy(secrets.contains))
        #expect(!["Far", "Farb", "Farbahnaz"].contains(where: secrets.contains))
    }

    @Test func `what may be a name is nobody's place`() {
        var secrets = SecretWords()
        secrets.insert("Farah", at: "")
        #expect(secrets.contains("Farah") && secrets.places(ofName: "Farah").isEmpty)
    }
}
