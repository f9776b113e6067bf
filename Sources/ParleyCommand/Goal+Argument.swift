public import ArgumentParser
import Parley

extension Goal.Kind: ExpressibleByArgument {}
