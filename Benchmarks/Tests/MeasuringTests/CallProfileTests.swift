import Measuring
import Testing

@Suite struct CallProfileTests {
    private let profile = CallProfile(
        """
        summary: 1000

        fn=(1) main
        0 10
        cfn=(2) $s8Planning6SearchV5relax
        calls=3 0
        0 600
        0 4
        cfn=(3) $s8Planning6SearchV4dive33_AB4into
        calls=1 0
        0 90

        fn=(3)
        0 20
        cfn=(2)
        calls=1 0
        0 70
        """)

    @Test func addsUpTheCallsOfAFunction() {
        #expect(profile.instructions == 1000)
        let relax = profile.functions(named: "SearchV5relax")
        #expect(relax?.calls == 4)
        #expect(relax?.instructions == 670)
    }

    @Test func findsPartsOfASymbolInTheirOrder() {
        #expect(profile.functions(named: "4dive*4into")?.instructions == 90)
        #expect(profile.functions(named: "4into*4dive") == nil)
    }

    @Test func theTableSaysSharesAndWhatWasNeverCalled() {
        let parts = [ProfiledPart("relaxation", symbol: "5relax"), ProfiledPart("cuts", symbol: "4cuts")]
        let table = """
            | part, with all that it calls | calls | instructions | per call |   share |
            |------------------------------|------:|-------------:|---------:|--------:|
            | whole process                |     1 |        1,000 |    1,000 | 100.0 % |
            | relaxation                   |     4 |          670 |      167 |  67.0 % |
            | cuts                         |     – |            – |        – |       – |

            """
        #expect(ProfileTable(profile, parts: parts).text == table)
    }
}
