public import ArgumentParser
import Parley
import SeriesModel

extension Goal.Kind: ExpressibleByArgument {}
